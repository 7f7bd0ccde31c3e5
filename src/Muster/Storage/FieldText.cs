using System.Globalization;
using System.Text;

namespace Muster.Storage;

/// <summary>Writes any string as one word of a line: names may hold line breaks, blanks and halves of surrogate pairs.</summary>
static class FieldText
{
    public static string Escape(string text)
    {
        if (!text.Any(MustEscape))
            return text;

        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (MustEscape(c))
                escaped.Append(CultureInfo.InvariantCulture, $"%{(int)c:x4}");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static string? Unescape(ReadOnlySpan<char> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '%')
            {
                text.Append(escaped[i]);
                continue;
            }

            if (i + 4 >= escaped.Length || !ushort.TryParse(escaped.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                return null;

            text.Append((char)code);
            i += 4;
        }

        return text.ToString();
    }

    static bool MustEscape(char c) => c == '%' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c);
}
