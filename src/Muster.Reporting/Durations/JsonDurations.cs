using System.Text.Json;
using Muster.Reporting.Merging;

namespace Muster.Reporting.Durations;

/// <summary>Durations of a JSON report.</summary>
static class JsonDurations
{
    public static void Read(string path, Action<ReportedDuration> take)
    {
        using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        var isReport = false;
        foreach (var (property, value) in new JsonPieces(stream).Read())
        {
            isReport |= property == "schema" && value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith("muster.report/", StringComparison.Ordinal);
            if (property == "tests" && isReport && value.Text("outcome") is ("passed" or "failed"))
                take(new ReportedDuration(value.Text("class"), value.Text("method"), value.Text("name"), value.Milliseconds("durationMs")));
        }

        if (!isReport)
            throw new JsonException("its schema is not muster.report");
    }
}
