using System.Globalization;
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
    const int IdLength = 32;
    const int ShortestTestLine = 42;

    public static void Write(string key, ModuleHistory history, TextWriter text)
    {
        text.Write($"{Title}{FieldText.Escape(key)}\n");
        foreach (var (id, timing) in history.Tests)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{id} {timing.Ms:0.###} {timing.Day}\n"));

        foreach (var (unit, timing) in history.Fixtures)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"u {FieldText.Escape(unit)} {timing.Ms:0.###} {timing.Day}\n"));

        foreach (var (unit, day) in history.Whole)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"n {FieldText.Escape(unit)} {day}\n"));
    }

    public static ModuleHistory Read(string key, ReadOnlySpan<char> text)
    {
        var history = new ModuleHistory();
        if (!NextLine(ref text).SequenceEqual(Title + FieldText.Escape(key)))
            return history;

        history.Tests.EnsureCapacity(text.Length / ShortestTestLine);
        while (text.Length > 0)
            ReadLine(NextLine(ref text), history);

        return history;
    }

    static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        return line;
    }

    static void ReadLine(ReadOnlySpan<char> line, ModuleHistory history)
    {
        if (line.Length > IdLength && line[IdLength] == ' ')
            ReadTest(line, history);

        Span<Range> fields = stackalloc Range[5];
        var count = line.Length > 2 && line[1] == ' ' ? line.Split(fields, ' ') : 0;
        if (count < 3 || !TryDay(line[fields[count - 1]], out var day))
            return;

        if (count == 3 && line[0] == 'n')
            ReadUnit(line[fields[1]], unit => history.Whole[unit] = day);
        else if (count == 4 && line[0] == 'u' && TryMs(line[fields[2]], out var ms))
            ReadUnit(line[fields[1]], unit => history.Fixtures[unit] = new Timing(ms, day));
    }

    // By hand, for there may be a hundred thousand of these.
    static void ReadTest(ReadOnlySpan<char> line, ModuleHistory history)
    {
        var rest = line[(IdLength + 1)..];
        var blank = rest.IndexOf(' ');
        if (blank > 0 && TryHex(line[..16], out var upper) && TryHex(line[16..IdLength], out var lower) && TryMs(rest[..blank], out var ms) && TryDay(rest[(blank + 1)..], out var day))
            history.Tests[new TestId(upper, lower)] = new Timing(ms, day);
    }

    static bool TryHex(ReadOnlySpan<char> digits, out ulong value) => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    static void ReadUnit(ReadOnlySpan<char> field, Action<string> keep)
    {
        if (FieldText.Unescape(field) is { } unit)
            keep(unit);
    }

    static bool TryDay(ReadOnlySpan<char> field, out int day) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out day);

    static bool TryMs(ReadOnlySpan<char> field, out double ms) =>
        double.TryParse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out ms) && double.IsFinite(ms);
}
