using System.Globalization;
using System.Text;
using Muster.Model;

namespace Muster.Storage;

/// <summary>The text of a history file. A damaged line is skipped; a file of another version or module counts as empty.</summary>
/// <remarks><code>muster-history 1 KEY
/// ID MS DAY
/// u UNIT MS DAY
/// n UNIT DAY</code></remarks>
static class HistoryText
{
    const string Title = "muster-history 1 ";

    public static string Write(string key, ModuleHistory history)
    {
        var text = new StringBuilder(history.Tests.Count * 52 + 1024);
        text.Append(Title).Append(FieldText.Escape(key)).Append('\n');
        foreach (var (id, timing) in history.Tests)
            text.Append(CultureInfo.InvariantCulture, $"{id} {timing.Ms:0.###} {timing.Day}\n");

        foreach (var (unit, timing) in history.Fixtures)
            text.Append(CultureInfo.InvariantCulture, $"u {FieldText.Escape(unit)} {timing.Ms:0.###} {timing.Day}\n");

        foreach (var (unit, day) in history.Whole)
            text.Append(CultureInfo.InvariantCulture, $"n {FieldText.Escape(unit)} {day}\n");

        return text.ToString();
    }

    public static ModuleHistory Read(string key, ReadOnlySpan<char> text)
    {
        var history = new ModuleHistory();
        var lines = text.EnumerateLines();
        if (!lines.MoveNext() || !lines.Current.SequenceEqual(Title + FieldText.Escape(key)))
            return history;

        while (lines.MoveNext())
            ReadLine(lines.Current, history);

        return history;
    }

    static void ReadLine(ReadOnlySpan<char> line, ModuleHistory history)
    {
        Span<Range> fields = stackalloc Range[5];
        var count = line.Split(fields, ' ');
        if (count < 3 || !TryDay(line[fields[count - 1]], out var day))
            return;

        if (count == 3 && line.StartsWith("n ", StringComparison.Ordinal))
            ReadUnit(line[fields[1]], unit => history.Whole[unit] = day);
        else if (count == 3 && TestId.TryParse(line[fields[0]], out var id) && TryMs(line[fields[1]], out var ms))
            history.Tests[id] = new Timing(ms, day);
        else if (count == 4 && line.StartsWith("u ", StringComparison.Ordinal) && TryMs(line[fields[2]], out ms))
            ReadUnit(line[fields[1]], unit => history.Fixtures[unit] = new Timing(ms, day));
    }

    static void ReadUnit(ReadOnlySpan<char> field, Action<string> keep)
    {
        if (FieldText.Unescape(field) is { } unit)
            keep(unit);
    }

    static bool TryDay(ReadOnlySpan<char> field, out int day) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out day);

    static bool TryMs(ReadOnlySpan<char> field, out double ms) =>
        double.TryParse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out ms) && double.IsFinite(ms);
}
