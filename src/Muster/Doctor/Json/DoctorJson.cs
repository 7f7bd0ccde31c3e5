using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Storage.LastRun;

namespace Muster.Doctor.Json;

/// <summary>The report as JSON.</summary>
static class DoctorJson
{
    public const string Schema = "muster.doctor/1";

    // Read by programs and people, never pasted into a page: letters stay letters.
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">As UTF-8; stays open.</param>
    public static void Write(DoctorReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            JsonSerializer.Serialize(json, Of(report), DoctorJsonContext.Default.DoctorDocument);
        output.Write("\n"u8);
    }

    /// <summary>The word for a cause.</summary>
    public static string WordOf(Cause cause) => JsonNamingPolicy.CamelCase.ConvertName(cause.ToString());

    static DoctorDocument Of(DoctorReport report)
    {
        var lines = new MusterLines(report.Findings);
        return new DoctorDocument(Schema, Of(report.Run), [.. report.Findings.Select(Of)], report.NotLookedAt, lines.Any ? JsonElement.Parse(lines.ToString()) : null, [.. DoctorText.Advice(report.Run)]);
    }

    static RunEntry Of(RecordedRun run) => new(run.Id, run.Started, run.Dist, run.Slots, Math.Round(run.WallMs, 3), run.Planned, run.Failed);

    static FindingEntry Of(Finding finding) => new(
        finding.Test.Id.ToString(),
        finding.Module.Name,
        finding.Module.TargetFramework,
        finding.Test.Class,
        finding.Test.Name,
        JsonNamingPolicy.CamelCase.ConvertName($"{finding.Test.Outcome}"),
        VerdictOf(finding),
        WordOf(finding.Cause),
        finding.Subject,
        CauseText.Of(finding) is { Length: > 0 } suspected ? suspected : null,
        finding.Message,
        finding.Evidence,
        CauseText.MendOf(finding),
        new ProbesEntry(Of(finding.Probes.Plain), Of(finding.Probes.Alone), Of(finding.Probes.AfterOthers), Of(finding.Probes.Whole)));

    static string VerdictOf(Finding finding) => finding.IsUnsafe ? "unsafe" : finding.Cause switch
    {
        Cause.ReallyRed => "red",
        Cause.NowAndThen => "nowAndThen",
        _ => "notTried",
    };

    static TriesEntry Of(Tries tries) => new(tries.Count, tries.Failed);
}
