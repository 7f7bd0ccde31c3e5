using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Muster.Reporting;

/// <summary>Makes text from tests safe to print: what would move a cursor, change a colour or turn the reading direction is shown escaped.</summary>
static partial class SafeText
{
    /// <summary>Everything on one line.</summary>
    public static string Line(string text) => Escape(text, keepLayout: false);

    /// <summary>Line ends and tabs stay; a carriage return before a line end goes.</summary>
    public static string Block(string text) => Escape(text.Replace("\r\n", "\n", StringComparison.Ordinal), keepLayout: true);

    /// <summary>As <see cref="Block"/>, without the colours that a program gave its own output.</summary>
    public static string Output(string text) => Block(Colours().Replace(text, ""));

    static string Escape(string text, bool keepLayout)
    {
        StringBuilder? result = null;
        var i = 0;
        while (i < text.Length)
        {
            var valid = Rune.TryGetRuneAt(text, i, out var rune);
            var length = valid ? rune.Utf16SequenceLength : 1;
            var harmless = valid && (!IsHarmful(rune) || (keepLayout && rune.Value is '\n' or '\t'));
            if (!harmless)
                (result ??= new StringBuilder(text, 0, i, text.Length + 16)).Append(Escaped(text[i]));
            else
                result?.Append(text, i, length);

            i += length;
        }

        return result?.ToString() ?? text;
    }

    static bool IsHarmful(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;

    static string Escaped(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0' => "\\0",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
