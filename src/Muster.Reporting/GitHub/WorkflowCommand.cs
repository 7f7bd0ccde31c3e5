using System.Globalization;

namespace Muster.Reporting.GitHub;

/// <summary>One annotation, as the line that GitHub's runner reads.</summary>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Message">Any number of lines.</param>
/// <param name="Place">Where to show it; null for the run as a whole.</param>
sealed record WorkflowCommand(string Level, string Title, string Message, SourcePlace? Place)
{
    // GitHub cuts titles itself, and refuses messages of more than 64 KiB.
    const int LongestTitle = 250;
    const int LongestMessage = 4000;

    public override string ToString()
    {
        var properties = new List<string>();
        if (Place is { } place)
            properties.Add($"file={Property(place.File)},line={place.Line.ToString(CultureInfo.InvariantCulture)}");

        properties.Add($"title={Property(SafeText.Line(Cut(Title, LongestTitle)))}");
        return $"::{Level} {string.Join(',', properties)}::{Data(SafeText.Block(Cut(Message, LongestMessage)))}";
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
