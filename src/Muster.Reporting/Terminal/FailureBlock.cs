using System.Globalization;
using System.Text;
using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>All that the end of a run says of one failed test.</summary>
static class FailureBlock
{
    const int LongestPart = 20_000;

    /// <param name="result">A failed, crashed or timed-out test.</param>
    /// <param name="header">Where it ran.</param>
    /// <param name="rerun">The user's command, without a selection.</param>
    /// <param name="paint">Colours.</param>
    public static string Of(TestResult result, string header, string rerun, Paint paint)
    {
        var text = new StringBuilder();
        Add(text, paint.Bad(SafeText.Line($"___ {Format.Word(result.Outcome).ToUpperInvariant()} {Format.FullName(result)} ({result.Module.Name}) ___")));
        Add(text, header);
        AddPart(text, result.Message);
        AddPart(text, result.StackTrace);
        AddPlace(text, result.Case);
        AddAttempts(text, result);

        if (!string.IsNullOrWhiteSpace(result.Output))
        {
            foreach (var line in OutputExcerpt.Of(result.Output, result.Outcome))
                Add(text, line);
        }

        foreach (var attachment in result.Attachments)
            Add(text, SafeText.Line($"attachment: {attachment}"));

        Add(text, paint.Faint("re-run: ") + RerunCommand.One(rerun, result));
        return text.ToString();
    }

    static void AddPart(StringBuilder text, string? part)
    {
        if (string.IsNullOrWhiteSpace(part))
            return;

        var cut = part.Length > LongestPart;
        Add(text, SafeText.Block((cut ? part[..LongestPart] : part).TrimEnd()));
        if (cut)
            Add(text, $"(cut: {part.Length.ToString(CultureInfo.InvariantCulture)} characters; a report (--report-json, --report-trx) holds them all)");
    }

    static void AddPlace(StringBuilder text, TestCase test)
    {
        if (test.File is not null)
            Add(text, SafeText.Line(test.Line is { } line ? Format.Text($"{test.File}:{line}") : test.File));
    }

    static void AddAttempts(StringBuilder text, TestResult result)
    {
        if (result.Attempts.Count < 2)
            return;

        var attempts = result.Attempts.Select(a => Format.Word(a.Outcome) + (a.Worker is { } w ? $" [{w}]" : ""));
        Add(text, $"attempts: {string.Join(", ", attempts)}");
    }

    static void Add(StringBuilder text, string line) => text.Append(line).Append('\n');
}
