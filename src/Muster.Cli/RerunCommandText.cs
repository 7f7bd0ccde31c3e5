using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Cli.Options;
using Muster.Model;

namespace Muster.Cli;

/// <summary>The command that runs the same modules again, into which a selection may be put.</summary>
static class RerunCommandText
{
    static readonly string[] Kept = ["--configuration", "--framework", "--settings", "--environment", "--copy-output", "--config", "--no-config", "--profile"];

    /// <summary>Paths and the options that decide what is built and what tests see; not a filter, which is to be another.</summary>
    /// <param name="options">The options of the command.</param>
    /// <param name="typed">What the user typed: the rest is configured, and will be again.</param>
    public static string Of(RunCommandOptions options, ParseResult typed)
    {
        List<string> words = [.. Tool(), "run", .. typed.GetValue<string[]>(options.Paths.Name) ?? []];
        foreach (var option in Kept)
        {
            if (typed.GetResult(option) is OptionResult { Implicit: false } given)
                words.AddRange(given.Tokens.Count == 0 ? [option] : given.Tokens.SelectMany(token => new[] { option, token.Value }));
        }

        words.AddRange(options.Configuring.Loaded?.ChosenByVariable ?? []);
        words.AddRange(options.Build.ArgumentsOf(typed));
        if (options.InlineSettings.Count > 0)
            words.AddRange(["--", .. options.InlineSettings]);
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
            : CommandText.Quote(word);
}
