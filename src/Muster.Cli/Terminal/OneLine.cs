using System.Globalization;
using System.Text;

namespace Muster.Cli.Terminal;

/// <summary>Texts that may hold anything, for a line of their own.</summary>
static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl))
            return text;

        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsControl(c))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                line.Append(c);
        }

        return line.ToString();
    }
}
