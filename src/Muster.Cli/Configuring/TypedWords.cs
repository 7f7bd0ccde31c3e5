using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Cli.Options;

namespace Muster.Cli.Configuring;

/// <summary>What was typed and is no value of a key.</summary>
static class TypedWords
{
    /// <summary>Arguments, and options that have no key, by the name that they have on the command line.</summary>
    public static IEnumerable<(string Key, string Value)> Of(ParseResult typed, ConfigurationKeys keys, IEnumerable<Option> own)
    {
        var given = typed.CommandResult.Children;
        var arguments = given.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens.Select(token => (argument.Argument.Name == "PATH" ? SpecialKeys.Paths : argument.Argument.Name, token.Value)));
        var options = given.OfType<OptionResult>()
            .Where(option => !option.Implicit && !own.Contains(option.Option) && !SpecialKeys.Instead.Contains(option.Option.Name) && keys.OfOption(option.Option.Name) is null)
            .SelectMany(option => Texts(option).Select(text => (option.Option.Name, text)));
        return [.. arguments, .. options];
    }

    /// <summary>Hooks, and how long they may take.</summary>
    public static IEnumerable<ConfiguredHook> Hooks(ParseResult typed) =>
        from option in typed.CommandResult.Children.OfType<OptionResult>()
        where SpecialKeys.Instead.Contains(option.Option.Name) && !option.Implicit
        from token in option.Tokens
        let parts = option.Option.Name == SpecialKeys.Instead[0] ? token.Value.Split('=', 2) : [RunLimits.Timeout, token.Value]
        where parts.Length == 2
        select new ConfiguredHook(parts[0].Trim(), parts[1].Trim(), new Origin.CommandLine());

    /// <summary>The words after an option; of a switch without any, that it is on.</summary>
    public static IEnumerable<string> Texts(OptionResult option) => option.Tokens.Count > 0 ? option.Tokens.Select(token => token.Value) : ["true"];
}
