using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Muster.Reporting.Html;

/// <summary>Text from tests, fit for the page.</summary>
static class PageText
{
    public static readonly JsonWriterOptions Options = new()
    {
        // Letters stay letters; less-than, ampersand, quotes and the line ends that only JavaScript knows do not.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    /// <summary>Head and tail.</summary>
    public static string Middle(string text, int most) =>
        text.Length <= most ? text : text[..(most / 4)] + Format.Text($"\n… {text.Length - most} characters …\n") + text[^(most * 3 / 4)..];
}
