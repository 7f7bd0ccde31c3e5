using Muster.Model;

namespace Muster.Reporting.Terminal;

/// <summary>The end of what a test printed: that is where it says why it failed.</summary>
static class OutputExcerpt
{
    const int Lines = 40;
    const int Characters = 8000;

    public static IEnumerable<string> Of(string output)
    {
        var text = output.TrimEnd();
        var start = Start(text);
        // Cut first and made safe then: an output may be a mebibyte long.
        var shown = SafeText.Output(text[start..]).Split('\n');
        yield return start == 0
            ? "--- output ---"
            : $"--- output: the last {CountText.Of(shown.Length, "line")}; a report (--report-json, --report-trx) holds more ---";

        foreach (var line in shown)
            yield return line;
    }

    static int Start(string text)
    {
        var earliest = Math.Max(0, text.Length - Characters);
        var start = text.Length;
        for (var lines = 0; lines < Lines && start > earliest; lines++)
        {
            var end = text.LastIndexOf('\n', Math.Max(0, start - 1));
            if (end < earliest)
                return earliest;

            start = end;
        }

        return start == text.Length ? earliest : start + 1;
    }
}
