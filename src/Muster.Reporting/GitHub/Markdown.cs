using System.Globalization;
using System.Text;

namespace Muster.Reporting.GitHub;

/// <summary>Text from tests as GitHub's markdown shows it literally.</summary>
static class Markdown
{
    const int LongestName = 300;

    /// <summary>One line; every sign that could mean something to markdown or HTML is written as a number.</summary>
    public static string Inline(string text)
    {
        var line = SafeText.Line(text.Length > LongestName ? text[..LongestName] + "…" : text);
        var result = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != ' ')
                result.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>What may stand inside <c>&lt;pre&gt;</c>.</summary>
    public static string Preformatted(string text) => SafeText.Output(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
