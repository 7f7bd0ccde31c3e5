using System.CommandLine;

namespace Muster.Cli;

/// <summary>The command that runs the same modules again, up to where a selection may be appended.</summary>
static class RerunCommandText
{
    /// <summary>Paths and the options that decide what is built; not a filter, which is to be another.</summary>
    public static string Of(ParseResult parsed, string[] paths)
    {
        List<string> words = [.. Tool(), "run", .. paths];
        foreach (var option in new[] { "--configuration", "--framework" })
        {
            if (parsed.GetResult(option) is System.CommandLine.Parsing.OptionResult { Implicit: false, Tokens.Count: > 0 } given)
                words.AddRange([option, given.Tokens[0].Value]);
        }

        return string.Join(' ', words.Select(Quote));
    }

    // Whatever the user typed works again where they typed it; `muster` alone may not be on their PATH.
    static string[] Tool()
    {
        if (CallerName.Taken is { Length: > 0 } typed)
            return [typed];

        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["dotnet", Environment.GetCommandLineArgs()[0]] : ["muster"];
    }

    static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:+,@%".Contains(c, StringComparison.Ordinal))
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
