namespace Muster.Selection;

/// <summary>A filter expression that cannot be read.</summary>
/// <param name="text">The expression.</param>
/// <param name="position">Index of the character at which it goes wrong; the length of the text if something is missing at its end.</param>
/// <param name="problem">What is wrong there.</param>
public sealed class FilterSyntaxException(string text, int position, string problem)
    : UsageException($"The filter is wrong at position {position + 1}: {problem}.\n  {OneLine(text)}\n  {new string(' ', position)}^")
{
    /// <summary>Index of the character at which it goes wrong.</summary>
    public int Position { get; } = position;

    // A line break would move the caret away from what it points at.
    static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
