using System.Globalization;
using System.Text;
using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>All that the end of a run says of one failed test.</summary>
static class FailureBlock
{
    const int LongestPart = 20_000;

    /// <param name="result">A failed, crashed or timed-out test.</param>
    /// <param name="view">Where it ran, and the user's command.</param>
    /// <param name="paint">Colours.</param>
    public static string Of(TestResult result, RunView view, Paint paint)
    {
        var text = new StringBuilder();
        Add(text, paint.Bad(SafeText.Line($"___ {Format.Word(result.Outcome).ToUpperInvariant()} {Format.FullName(result)} ({view.Names.Of(result.Module)}) ___")));
        Add(text, view.Header(result.Worker));
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

        Add(text, paint.Faint("re-run: ") + RerunCommand.One(Command(view, result.Module), result));
        return text.ToString();
    }

    // A module that was named by its file has no other framework.
    static string Command(RunView view, TestModule module)
    {
        var command = view.Run?.RerunCommand ?? "muster run";
        return view.Names.HasTwins(module) && module.ProjectPath is not null ? CommandText.With(command, $"-f {module.TargetFramework}") : command;
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
