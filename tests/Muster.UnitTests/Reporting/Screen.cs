using System.Globalization;
using System.Text;
using Muster.Reporting.Terminal;

namespace Muster.UnitTests.Reporting;

/// <summary>A terminal that understands just what the live reporter may write, and says so of anything else.</summary>
sealed class Screen(int width) : StringWriter(CultureInfo.InvariantCulture)
{
    readonly List<List<string>> rows = [[]];
    int row;
    int column;

    public int Width { get; set; } = width;

    /// <summary>How often something was written.</summary>
    public int Writes { get; private set; }

    /// <summary>All rows, scrolled ones too, without blanks at their ends.</summary>
    public string Shown => string.Join('\n', rows.Select(r => string.Concat(r).TrimEnd()));

    public override void Write(string? value)
    {
        Writes++;
        for (var i = 0; i < value!.Length;)
            i += Take(value, i);
    }

    int Take(string text, int i)
    {
        switch (text[i])
        {
            case '\r':
                column = 0;
                return 1;
            case '\n':
                // As terminals do for programs that have not asked for raw output.
                MoveTo(row + 1);
                column = 0;
                return 1;
            case '\u001b':
                return Command(text, i);
            default:
                var rune = Rune.GetRuneAt(text, i);
                Assert.False(Rune.IsControl(rune), $"control character {rune.Value:x}");
                Put(rune.ToString());
                return rune.Utf16SequenceLength;
        }
    }

    int Command(string text, int i)
    {
        var end = text.AsSpan(i).IndexOfAnyInRange('A', 'z') is var bracket && bracket == 1
            ? i + 2 + text.AsSpan(i + 2).IndexOfAnyInRange('A', 'z')
            : throw new InvalidOperationException("an escape sequence that is none");
        var argument = text[(i + 2)..end];
        switch (text[end])
        {
            case 'A':
                row -= int.Parse(argument, CultureInfo.InvariantCulture);
                break;
            case 'J':
                rows.RemoveRange(row + 1, rows.Count - row - 1);
                rows[row].RemoveRange(Math.Min(column, rows[row].Count), Math.Max(0, rows[row].Count - column));
                break;
            case 'm':
                break;
            default:
                throw new InvalidOperationException($"an escape sequence with {text[end]}");
        }

        return end + 1 - i;
    }

    void Put(string character)
    {
        var columns = DisplayWidth.Of(character);
        if (columns == 0)
            return;

        if (column + columns > Width)
        {
            MoveTo(row + 1);
            column = 0;
        }

        while (rows[row].Count < column + columns)
            rows[row].Add(" ");

        rows[row][column] = character;
        for (var i = 1; i < columns; i++)
            rows[row][column + i] = "";

        column += columns;
    }

    void MoveTo(int target)
    {
        row = target;
        if (row == rows.Count)
            rows.Add([]);
    }
}
