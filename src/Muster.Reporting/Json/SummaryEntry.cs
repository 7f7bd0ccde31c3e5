using System.Text.Json;
using Muster.Model.Events;

namespace Muster.Reporting.Json;

/// <summary>Writes <c>summary</c>.</summary>
static class SummaryEntry
{
    public static void Write(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("total", summary.Total);
        json.WriteNumber("passed", summary.Passed);
        json.WriteNumber("failed", summary.Failed);
        json.WriteNumber("skipped", summary.Skipped);
        json.WriteNumber("crashed", summary.Crashed);
        json.WriteNumber("timedOut", summary.TimedOut);
        json.WriteNumber("notRun", summary.NotRun);
        json.WriteNumber("flaky", summary.Flaky);
        json.WriteNumber("errors", summary.Errors);
        json.WriteEndObject();
    }
}
