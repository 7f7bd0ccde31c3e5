using System.Text.Json;
using Muster.Model.Events;

namespace Muster.Reporting.Json;

/// <summary>Writes <c>run</c>.</summary>
static class RunEntry
{
    public static void Write(Utf8JsonWriter json, RunDescription? run, RunSummary summary)
    {
        json.WriteStartObject("run");
        json.WriteString("id", run?.Id);
        json.WriteString("started", run?.Started ?? default);
        json.Milliseconds("wallMs", summary.WallMs);
        json.Milliseconds("boundMs", summary.BoundMs);
        json.WriteNumber("exitCode", summary.ExitCode);
        json.WriteString("dist", run?.Dist);
        json.WriteNumber("slots", run?.Slots ?? 0);
        json.WriteNumber("planned", summary.Planned);
        json.WriteEndObject();
    }
}
