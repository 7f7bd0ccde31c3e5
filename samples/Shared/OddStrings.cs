using System.Text;

namespace Samples;

/// <summary>Strings that break quoting, filters, XML, JSON, UTF-8 or C strings when they become part of a test's name.</summary>
public static class OddStrings
{
    public static readonly string[] All =
    [
        "double \" quote",
        "single ' quote",
        "comma, semicolon; colon: pipe| equals= tilde~ bang!",
        "slashes // and \\\\",
        "brackets (a) [b] {c}",
        "at @ percent %20 %s dollar $HOME `back`",
        "<b>&amp;</b> <![CDATA[ ]]>",
        "naïve Ωμέγα 漢字 עברית",
        "emoji 🎉 family 👨‍👩‍👧",
        "",
        "   ",
        "\t",
        "two\nlines",
        "carriage\r\nreturn",
        "escape \u001b[31mred\u001b[0m",
        "lone \ud83d surrogate",
        "nul \0 inside",
        new('x', 10_000),
    ];

    public static IEnumerable<object[]> Rows => All.Select(value => new object[] { value });

    // Frameworks pass rows on as UTF-8, which has no lone surrogates.
    public static bool Contains(string value) => !Switch.On("odd") && All.Any(known => Clean(known) == Clean(value));

    private static string Clean(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
}
