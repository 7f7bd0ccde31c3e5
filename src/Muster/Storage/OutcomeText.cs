using System.Globalization;
using Muster.Model;

namespace Muster.Storage;

/// <summary>The text of a file with outcomes. A damaged line is skipped; a file of another version or module counts as empty.</summary>
/// <remarks>One letter for the last result (<c>-</c> for none), <c>l</c> behind it where the test was left:
/// <code>muster-results 1 KEY
/// ID f DAY
/// ID pl DAY
/// * l DAY</code></remarks>
static class OutcomeText
{
    const string Title = "muster-results 1 ";
    const string Letters = "pfs";
    const char Left = 'l';
    const int IdLength = 32;

    public static void Write(string key, ModuleOutcomes outcomes, TextWriter text)
    {
        text.Write($"{Title}{FieldText.Escape(key)}\n");
        foreach (var (id, test) in outcomes.Tests)
        {
            var letter = test.Last is { } last ? Letters[(int)last] : '-';
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{id} {letter}{(test.Left ? "l" : "")} {test.Day}\n"));
        }

        if (outcomes.LeftDay is { } day)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"* {Left} {day}\n"));
    }

    public static ModuleOutcomes Read(string key, string text)
    {
        var outcomes = new ModuleOutcomes();
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || !lines.Current.SequenceEqual(Title + FieldText.Escape(key)))
            return outcomes;

        foreach (var line in lines)
            ReadLine(line, outcomes);

        return outcomes;
    }

    static void ReadLine(ReadOnlySpan<char> line, ModuleOutcomes outcomes)
    {
        Span<Range> fields = stackalloc Range[4];
        if (line.Split(fields, ' ') != 3 || !int.TryParse(line[fields[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            return;

        var name = line[fields[0]];
        var word = line[fields[1]];
        if (name is "*" && word is [Left])
            outcomes.LeftDay = day;
        else if (name.Length == IdLength && TestId.TryParse(name, out var id) && word is [var letter, .. var rest] && rest is [] or [Left] && (letter == '-' || Letters.Contains(letter, StringComparison.Ordinal)))
            outcomes.Tests[id] = new StoredOutcome(letter == '-' ? null : (LastResult)Letters.IndexOf(letter, StringComparison.Ordinal), rest.Length > 0, day);
    }
}
