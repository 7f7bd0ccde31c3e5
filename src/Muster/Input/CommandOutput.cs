using System.Text.RegularExpressions;

namespace Muster.Input;

/// <summary>How a command of the SDK ended.</summary>
/// <param name="ExitCode">0 if it went well.</param>
/// <param name="Lines">What it printed.</param>
sealed partial record CommandOutput(int ExitCode, IReadOnlyList<string> Lines)
{
    const int Shown = 200;

    /// <summary>The output for the user: its last lines, then the errors, each once, where they are seen first.</summary>
    public string Explain()
    {
        var errors = Errors();
        var others = Lines.Where(line => !errors.Contains(line.Trim())).ToList();
        var cut = others.Count > Shown ? [$"… {others.Count - Shown} lines before"] : Array.Empty<string>();
        return string.Join('\n', [.. cut, .. others.TakeLast(Shown), .. errors]).Trim('\n');
    }

    /// <summary>The errors alone, each once; the whole output where there are none.</summary>
    public string ExplainBriefly() => Errors() is { Count: > 0 } errors ? string.Join('\n', errors) : Explain();

    List<string> Errors() => [.. Lines.Select(line => line.Trim()).Where(line => Error().IsMatch(line)).Distinct()];

    // The form of MSBuild's messages: the word is not translated.
    [GeneratedRegex(@"(^|[:\s])error(\s+[A-Z]+[A-Z0-9]*\d+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
