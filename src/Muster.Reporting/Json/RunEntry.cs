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
        if (run?.Shard is { } shard)
            Write(json, shard);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ShardDescription shard)
    {
        json.WriteStartObject("shard");
        json.WriteNumber("number", shard.Number);
        json.WriteNumber("count", shard.Count);
        json.WriteString("division", shard.Division);
        json.WriteStartArray("tests");
        foreach (var tests in shard.Tests)
            json.WriteNumberValue(tests);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
