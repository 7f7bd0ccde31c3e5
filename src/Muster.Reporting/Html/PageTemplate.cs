using System.Security.Cryptography;
using System.Text;

namespace Muster.Reporting.Html;

/// <summary>The page around the data. Its policy lets exactly its own script and style run, so that no test can bring another.</summary>
static class PageTemplate
{
    static readonly string[] Scripts = ["page.js", "lanes.js", "timeline.js", "pointer.js", "units.js", "list.js", "start.js"];

    /// <summary>Writes the page; what stands between double braces comes from the caller.</summary>
    /// <param name="target">The file.</param>
    /// <param name="title">Text.</param>
    /// <param name="totals">HTML.</param>
    /// <param name="data">Writes JSON without a sign that HTML knows.</param>
    public static void Write(Stream target, string title, string totals, Action<Stream> data)
    {
        var style = Read("page.css");
        var script = string.Concat(Scripts.Select(Read));
        foreach (var (part, i) in Read("page.html").Split(["{{", "}}"], StringSplitOptions.None).Select((part, i) => (part, i)))
        {
            if (i % 2 == 1 && part == "data")
            {
                data(target);
                continue;
            }

            target.Write(Encoding.UTF8.GetBytes(i % 2 == 0 ? part : part switch
            {
                "policy" => $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; base-uri 'none'; form-action 'none'",
                "title" => System.Net.WebUtility.HtmlEncode(title),
                "totals" => totals,
                "style" => style,
                _ => script,
            }));
        }
    }

    static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static string Read(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream($"Muster.Reporting.Html.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser reads line ends so, and the hash is over what it reads.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
