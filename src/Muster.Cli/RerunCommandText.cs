using System.CommandLine;
using System.CommandLine.Parsing;

namespace Muster.Cli;

/// <summary>The command that runs the same modules again, up to where a selection may be appended.</summary>
static class RerunCommandText
{
    static readonly string[] Kept = ["--configuration", "--framework", "--settings", "--environment"];

    /// <summary>Paths and the options that decide what is built and what tests see; not a filter, which is to be another.</summary>
    public static string Of(RunCommandOptions options, ParseResult parsed, string[] paths)
    {
        List<string> words = [.. Tool(), "run", .. paths];
        foreach (var option in Kept)
        {
            if (parsed.GetResult(option) is OptionResult { Implicit: false } given)
                words.AddRange(given.Tokens.SelectMany(token => new[] { option, token.Value }));
        }

        if (parsed.GetValue(options.Rules.CopyOutput))
            words.Add(options.Rules.CopyOutput.Name);

        words.AddRange(options.Build.ArgumentsOf(parsed));
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
