using System.CommandLine;

namespace Muster.Cli.Completion;

/// <summary>What may stand next on a command line.</summary>
/// <param name="root">The commands.</param>
/// <param name="tests">The names of tests that are known: of their classes, and of themselves.</param>
sealed class CompletionWords(Command root, Func<bool, IEnumerable<string>> tests)
{
    static readonly string[] Inputs = ["sln", "slnx", "csproj", "fsproj", "vbproj", "dll"];

    /// <summary>Suggestions for the last word, which may be empty; the shell keeps those that begin like it.</summary>
    /// <param name="words">All words after the tool's name up to the cursor.</param>
    public IEnumerable<Suggestion> For(IReadOnlyList<string> words)
    {
        if (words.SkipLast(1).Contains("--"))
            return [];

        // Some shells cut at the sign: --dist, =, lo.
        List<string> typed = [.. words.SkipLast(1).Where(word => word != "="), words.Count == 0 || words[^1] == "=" ? "" : words[^1]];
        return typed.Count == 1 ? Commands(typed[0])
            : root.Subcommands.FirstOrDefault(command => command.Name == typed[0]) is { } known ? In(known, typed[1..])
            : [];
    }

    IEnumerable<Suggestion> Commands(string typed) => typed.StartsWith('-')
        ? root.Options.Select(Of)
        : root.Subcommands.Where(command => !command.Hidden).Select(command => new Suggestion(command.Name, command.Description));

    IEnumerable<Suggestion> In(Command command, List<string> typed)
    {
        var word = typed[^1];
        if (typed.Count > 1 && Find(command, typed[^2]) is { Arity.MinimumNumberOfValues: > 0 } before)
            return Values(before);

        if (word.Split('=', 2) is [var name, _] && Find(command, name) is { Arity.MaximumNumberOfValues: > 0 } option)
            return Values(option).Select(value => value.IsPlace ? value : value with { Word = $"{name}={value.Word}" });

        if (word.StartsWith('-'))
            return [.. command.Options.Where(o => !o.Hidden).Select(Of), Of(Help.HelpPage.Option)];

        return command.Name switch
        {
            "completion" => ShellScript.Names.Select(shell => new Suggestion(shell)),
            "merge" => [Suggestion.Files("json")],
            "doctor" => [Suggestion.Files([.. Inputs, "json"])],
            _ => command.Arguments.Count > 0 ? [Suggestion.Files(Inputs)] : [],
        };
    }

    IEnumerable<Suggestion> Values(Option option)
    {
        if (OptionValues.Of(option.Name) is { } words)
            return words.Select(word => new Suggestion(word));

        return option.Name switch
        {
            "--class" => tests(true).Select(name => new Suggestion(name)),
            "--test" => tests(false).Select(name => new Suggestion(name)),
            _ => Places(option),
        };
    }

    static Suggestion[] Places(Option option) => option.HelpName switch
    {
        "FILE" when option.Name == "--settings" => [Suggestion.Files("runsettings")],
        "FILE" => [Suggestion.Files(option.Name.Split('-')[^1] switch { "json" => "json", "trx" => "trx", "junit" => "xml", "html" => "html", _ => "*" })],
        "DIR" or "FOLDER" => [Suggestion.Folders],
        _ => [],
    };

    static Option? Find(Command command, string name) => command.Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    static Suggestion Of(Option option) => new(option.Name, option.Description);
}
