using System.Globalization;
using System.Text;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>The report as people read it.</summary>
static class DoctorText
{
    public static string Of(DoctorReport report)
    {
        var text = new StringBuilder();
        text.Append(Head(report.Run)).Append('\n');
        Section(text, "Unsafe in parallel", report.Findings.Where(finding => finding.IsUnsafe));
        Section(text, "Red now and then, run the same way", report.Findings.Where(finding => finding.Cause == Cause.NowAndThen));
        Section(text, "Really red: with -n 0 too", report.Findings.Where(finding => finding.Cause == Cause.ReallyRed));
        Section(text, "Not run again: not there any more, or no worker came to it", report.Findings.Where(finding => finding.Cause == Cause.NotTried));
        if (report.NotLookedAt > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nFailures that were not looked at: {report.NotLookedAt}. Mend these, run again, and ask again.\n");

        var lines = new MusterLines(report.Findings);
        if (lines.Any)
            text.Append("\nTo mend what is unsafe until the tests are, in muster.json:\n\n").Append(lines).Append('\n');

        foreach (var sentence in Advice(report.Run))
            text.Append('\n').Append(Line(sentence)).Append('\n');
        return text.ToString();
    }

    /// <summary>What would make the run shorter.</summary>
    public static IEnumerable<string> Advice(RecordedRun run) => Idleness.Of(run) is { } idle ? [idle, .. FixtureCosts.Of(run)] : FixtureCosts.Of(run);

    static string Head(RecordedRun run)
    {
        var failed = run.Failed == 0 ? "none failed" : $"{run.Failed} failed";
        var workers = run.Dist == "no" ? "-n 0" : $"-n {run.Slots}";
        return string.Create(CultureInfo.InvariantCulture, $"The run of {run.Started:yyyy-MM-dd HH:mm}: {run.Planned} tests, {failed}, {workers}, {run.WallMs / 1000:0.0} s.");
    }

    static void Section(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var alike = findings.GroupBy(finding => (finding.Module, finding.Test.Class, finding.Cause, finding.Subject, finding.Message, string.Join('\n', finding.Evidence))).ToList();
        if (alike.Count > 0)
            text.Append('\n').Append(title).Append(":\n");
        foreach (var group in alike)
            Write(text, [.. group]);
    }

    static void Write(StringBuilder text, IReadOnlyList<Finding> alike)
    {
        var first = alike[0];
        text.Append('\n');
        foreach (var finding in alike)
            text.Append("  ").Append(Line(finding.Test.ToString())).Append('\n');
        if (first.Cause is not (Cause.ReallyRed or Cause.NotTried))
            Row(text, "suspected", CauseText.Of(first));
        Row(text, "message", first.Message);
        foreach (var (i, sentence) in first.Evidence.Index())
            Row(text, i == 0 ? "seen" : "", sentence);
        if (CauseText.MendOf(first) is { } mend)
            Row(text, "mend", mend);
    }

    static void Row(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"    {name,-11}").Append(Line(value)).Append('\n');
    }

    // Names and messages may hold anything; a terminal would obey some of it.
    static string Line(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? "\uFFFD" : rune.ToString()));
}
