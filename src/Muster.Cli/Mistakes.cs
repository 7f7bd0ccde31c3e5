using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Cli.Configuring;
using Muster.Cli.Help;
using Muster.Cli.Options;

namespace Muster.Cli;

/// <summary>What is wrong with a command line, in the user's words.</summary>
static class Mistakes
{
    /// <summary>The first mistake; null if there is none.</summary>
    public static string? In(ParseResult parsed, Command root, IReadOnlyList<string> words) => OfDotnet(words) ?? In(parsed, root) ?? Switch(parsed, words);

    /// <summary>The first mistake that shows when the command line is taken apart; null if there is none.</summary>
    public static string? In(ParseResult parsed, Command root) =>
        UnknownCommand(parsed, root) ?? UnknownOption(parsed, root) ?? TooMany(parsed, root) ?? OptionForValue(parsed)
        ?? parsed.Errors.Where(error => !IsExcused(error, parsed)).Select(Text).FirstOrDefault() ?? Contradiction(parsed);

    // Who asks for help need not know yet what to name.
    static bool IsExcused(ParseError error, ParseResult parsed) => parsed.Action is HelpPage && error.SymbolResult is ArgumentResult { Tokens.Count: 0 };

    // The parser takes -nologo for -n with a value.
    static string? OfDotnet(IReadOnlyList<string> words)
    {
        var misread = words.Any(word => BuildSwitches.Answer(word) is not null || (word is ['-', not '-', _, ..] && DotnetTestOptions.Answer(word) is not null));
        return misread ? Answers(words) : null;
    }

    // Who brings a command line of dotnet test along would else mend it option by option.
    static string Answers(IEnumerable<string> words) =>
        string.Join('\n', words.Select(word => BuildSwitches.Answer(word) ?? DotnetTestOptions.Answer(word)).OfType<string>().Distinct());

    static string? UnknownCommand(ParseResult parsed, Command root) =>
        parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? $"unknown command {word}; {Meant(word, root)}"
            : null;

    static string Meant(string word, Command root)
    {
        var names = root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToList();
        var all = $"there are {string.Join(", ", names)}.";
        var near = Habits.Commands.GetValueOrDefault(word) ?? Guess.Nearest(word, names);
        return near is not null ? $"did you mean {near}? There{all[5..]}" : Path.Exists(word) ? $"did you mean muster run {word}? There{all[5..]}" : all;
    }

    // A misspelt option is taken for a path, as there may be any number of those.
    static string? UnknownOption(ParseResult parsed, Command root)
    {
        var words = parsed.CommandResult.Tokens.Select(t => t.Value).Concat(parsed.UnmatchedTokens);
        var options = words.Where(t => t.StartsWith('-') && !File.Exists(t)).ToList();
        if (options is not [var word, ..])
            return null;

        return DotnetTestOptions.Answer(word) is null ? StrangeOption.Answer(word, parsed.CommandResult.Command, root) : Answers(options);
    }

    static string? TooMany(ParseResult parsed, Command root) =>
        parsed.CommandResult.Command is var command && command != root && parsed.UnmatchedTokens is [var word, ..] && command.Arguments is [.., { Arity.MaximumNumberOfValues: 1 } last]
            ? $"{word} is one too many: muster {command.Name} takes one {last.Name}."
            : null;

    static string? Contradiction(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<OptionResult>().Where(option => option is { Implicit: false } && !IsTakenBack(option)).ToDictionary(option => option.Option.Name);
        return Layers.Contradiction(given.Keys) is [var one, var other, ..] ? $"{given[one].IdentifierToken?.Value} and {given[other].IdentifierToken?.Value}: give one of them." : null;
    }

    // The parser takes a value that is neither true nor false for a path.
    static string? Switch(ParseResult parsed, IReadOnlyList<string> words)
    {
        var switches = parsed.CommandResult.Command.Options.Where(option => option.ValueType == typeof(bool)).SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
        var wrong = words.Select(word => word.Split(['=', ':'], 2)).FirstOrDefault(parts => parts.Length == 2 && switches.Contains(parts[0]) && !bool.TryParse(parts[1], out _));
        return wrong is null ? null : $"{wrong[0]} {wrong[1]}: give true or false.";
    }

    static bool IsTakenBack(OptionResult option) =>
        option.Option.ValueType == typeof(bool) && option.Tokens is [.., { Value: var text }] && text.Equals("false", StringComparison.OrdinalIgnoreCase);

    // The parser takes whatever follows for the value.
    static string? OptionForValue(ParseResult parsed)
    {
        var known = Known(parsed).ToHashSet(StringComparer.Ordinal);
        var result = parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(option => option.Tokens.Any(token => known.Contains(token.Value)));
        return result is null ? null : ValueMissing(result.Option);
    }

    static IEnumerable<string> Known(ParseResult parsed) => parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name));

    static string ValueMissing(Option option) => $"{option.Name}: a value is missing: {option.Name} {option.HelpName}.";

    static string Text(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => ValueMissing(option),
        OptionResult { Tokens.Count: > 1 and var times, Option: { Arity.MaximumNumberOfValues: 1 } option } =>
            $"{option.Name} is given {times} times and takes one value. {(option.Name == "--filter" ? "Join them with & or |." : "Keep one of them.")}",
        OptionResult { Tokens: [var token], Option: { HelpName: "SECONDS" } option } => $"{option.Name} {token.Value}: give a number of seconds, as in {option.Name} 300.",
        OptionResult { Tokens: [var token], Option: { HelpName: not null } option } => $"{option.Name} {token.Value}: give a number. {option.Description}",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"{argument.Name} is missing. {argument.Description}",
        _ => error.Message,
    };
}
