using System.CommandLine;
using System.CommandLine.Parsing;

namespace Muster.Cli;

/// <summary>What is wrong with a command line, in the user's words.</summary>
static class Mistakes
{
    /// <summary>The first mistake; null if there is none.</summary>
    public static string? In(ParseResult parsed, Command root) =>
        UnknownCommand(parsed, root) ?? UnknownOption(parsed) ?? parsed.Errors.Select(Text).FirstOrDefault();

    static string? UnknownCommand(ParseResult parsed, Command root) =>
        parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? Unknown("command", word, root.Subcommands.Select(c => c.Name))
            : null;

    // A misspelt option is taken for a path, as there may be any number of those.
    static string? UnknownOption(ParseResult parsed)
    {
        var words = parsed.CommandResult.Tokens.Select(t => t.Value).Concat(parsed.UnmatchedTokens);
        var word = words.FirstOrDefault(t => t.StartsWith('-') && !File.Exists(t));
        return word is null ? null : Unknown("option", word, parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name)));
    }

    static string Unknown(string what, string word, IEnumerable<string> known) =>
        Guess.Nearest(word, known) is { } near ? $"unknown {what} {word}; did you mean {near}?" : $"unknown {what} {word}.";

    static string Text(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => $"{option.Name}: a value is missing: {option.Name} {option.HelpName}.",
        OptionResult { Tokens: [var token], Option: var option } => $"{option.Name} {token.Value}: give a value for {option.HelpName}. {option.Description}",
        _ => error.Message,
    };
}
