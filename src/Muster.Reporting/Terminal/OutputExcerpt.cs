using System.Text.RegularExpressions;
using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>What a test printed, as far as it goes onto a screen: its end, for that is where it says why it failed.</summary>
static partial class OutputExcerpt
{
    const int Lines = 40;
    const int LinesBeforeDeath = 10;
    const int Characters = 8000;

    const string More = "a report (--report-json, --report-trx) holds more";

    public static IEnumerable<string> Of(string output, TestOutcome outcome)
    {
        var text = output.TrimEnd();
        var start = Start(text);
        return start > 0 && outcome == TestOutcome.Crashed && Death(text) is { } death && death < start
            ? FromDeath(text, death)
            : ToTheEnd(text, start);
    }

    static IEnumerable<string> ToTheEnd(string text, int start)
    {
        // Cut first and made safe then: an output may be a mebibyte long.
        var shown = SafeText.Output(text[start..]).Split('\n');
        return [start == 0 ? "--- output ---" : $"--- output: the last {CountText.Of(shown.Length, "line")}; {More} ---", .. shown];
    }

    // The reason stands first, and below it a stack that is often longer than a screen and ends in what called the test.
    static IEnumerable<string> FromDeath(string text, int death)
    {
        var start = Math.Max(StartOf(text, death, LinesBeforeDeath), death - (Characters / 2));
        var end = Caller().Match(text, death) is { Success: true } caller ? caller.Index : text.Length;
        var cut = text.Substring(start, Math.Min(Characters, end - start)).TrimEnd();
        var shown = SafeText.Output(cut).Split('\n').Take(Lines).ToList();
        return [$"--- output: {CountText.Of(shown.Count, "line")} where the process says why it ended; {More} ---", .. shown];
    }

    static int? Death(string text) => LastWords().Match(text) is { Success: true } found ? found.Index : null;

    static int Start(string text) => Math.Max(StartOf(text, text.Length, Lines), text.Length - Characters);

    /// <summary>Where the lines before a place begin.</summary>
    static int StartOf(string text, int place, int lines)
    {
        var start = place;
        for (; lines > 0 && start > 0; lines--)
            start = start == 1 ? 0 : text.LastIndexOf('\n', start - 2) + 1;

        return start;
    }

    // How the runtime begins when it ends a process; the last time, for tests of crashes print it too.
    [GeneratedRegex(@"^(Unhandled exception\.|Process terminated\.|Stack overflow\.|Fatal error\.|Out of memory\.)", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex LastWords();

    // Below stands who called the test, which is the same for all tests, and long.
    [GeneratedRegex(@"^\s+at (System\.Reflection\.Method(Base)?Invoker\.|System\.RuntimeMethodHandle\.InvokeMethod|InvokeStub_)", RegexOptions.Multiline)]
    private static partial Regex Caller();
}
