using System.CommandLine;

namespace Muster.Cli;

/// <summary>The command that runs the same modules again, up to where a selection may be appended.</summary>
static class RerunCommandText
{
    /// <summary>Paths and the options that decide what is built; not a filter, which is to be another.</summary>
    public static string Of(ParseResult parsed, string[] paths)
    {
        var words = new List<string> { "muster", "run" };
        words.AddRange(paths);
        foreach (var option in new[] { "--configuration", "--framework" })
        {
            if (parsed.GetResult(option) is System.CommandLine.Parsing.OptionResult { Implicit: false, Tokens.Count: > 0 } given)
                words.AddRange([option, given.Tokens[0].Value]);
        }

        return string.Join(' ', words.Select(Quote));
    }

    static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:+,@%".Contains(c, StringComparison.Ordinal))
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
