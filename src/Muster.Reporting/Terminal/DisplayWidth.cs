using System.Globalization;
using System.Text;

namespace Muster.Reporting.Terminal;

/// <summary>How many columns text takes on a terminal.</summary>
static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);

        return width;
    }

    /// <summary>The text, or as much of its start as fits into the columns together with the ellipsis.</summary>
    public static string Cut(string text, int columns, string ellipsis)
    {
        if (Of(text) <= columns)
            return text;

        var room = columns - Of(ellipsis);
        if (room <= 0)
            return Start(text, Math.Max(0, columns));

        return Start(text, room) + ellipsis;
    }

    static string Start(string text, int columns)
    {
        var (width, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
            if (width > columns)
                break;

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    static int Of(Rune rune) => rune.Value switch
    {
        >= 0x20 and < 0x7F => 1,
        _ when IsMark(rune) => 0,
        _ when IsWide(rune.Value) => 2,
        _ => 1,
    };

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // The blocks of East Asian Width W and F, and those of emoji, coarsely: a gap in a block does not occur in text.
    static bool IsWide(int c) => c is
        (>= 0x1100 and <= 0x115F) or (>= 0x231A and <= 0x231B) or (>= 0x23E9 and <= 0x23EC) or 0x2705 or 0x274C or 0x2728 or
        (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
