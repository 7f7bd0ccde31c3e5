using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Muster.UnitTests.Reporting;

/// <summary>An HTML report as a browser takes it apart.</summary>
static partial class HtmlPage
{
    /// <summary>Checks that the page is whole, refers to nothing, and lets only its own script run; returns its data.</summary>
    public static JsonElement Read(string path)
    {
        var page = File.ReadAllText(path);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Reference(), page);
        var scripts = Script().Matches(page);
        Assert.Equal([" type=\"application/json\" id=\"data\"", ""], scripts.Select(s => s.Groups[1].Value));
        Assert.Equal(2, CountOf(page, "</script"));
        var policy = Policy().Match(page).Groups[1].Value;
        Assert.Contains($"script-src '{Hash(scripts[1].Groups[2].Value)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Style().Match(page).Groups[1].Value)}'", policy, StringComparison.Ordinal);
        var data = scripts[0].Groups[2].Value;
        Assert.DoesNotMatch(Telling(), data);
        using var json = JsonDocument.Parse(data);
        return json.RootElement.Clone();
    }

    static int CountOf(string text, string part) => Regex.Count(text, Regex.Escape(part), RegexOptions.IgnoreCase);

    static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""<(link|img|iframe|object|embed)\b|\b(src|href)=|@import|url\(|\bon\w+=""")]
    private static partial Regex Reference();

    [GeneratedRegex("<script([^>]*)>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    // What HTML, or a script that held the data, would read as something else.
    [GeneratedRegex("[<>&\u2028\u2029\u0085]")]
    private static partial Regex Telling();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("""http-equiv="Content-Security-Policy" content="([^"]*)">""")]
    private static partial Regex Policy();
}
