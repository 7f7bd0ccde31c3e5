using System.Globalization;
using System.Text;
using System.Xml;

namespace Muster.Reporting.Files;

/// <summary>Makes text fit for XML 1.0: what it cannot hold becomes <c>\u0000</c>, as VSTest writes it.</summary>
static class XmlSafe
{
    public static string Text(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length == 0)
                (result ??= new StringBuilder(text, 0, i, text.Length + 16)).Append("\\u" + ((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            else
                result?.Append(text, i, length);

            i += Math.Max(0, length - 1);
        }

        return result?.ToString() ?? text;
    }

    /// <summary>Characters of the text element at this place that XML can hold: 1, 2 for a pair, 0 for none.</summary>
    static int LengthAt(string text, int i)
    {
        if (XmlConvert.IsXmlChar(text[i]))
            return 1;

        return i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) ? 2 : 0;
    }
}
