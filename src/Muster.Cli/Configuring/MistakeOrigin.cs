using System.Text.RegularExpressions;

namespace Muster.Cli.Configuring;

/// <summary>Finds the place of a value that a message is about: messages about options begin with the option, those about paths hold the full path.</summary>
static partial class MistakeOrigin
{
    /// <summary>What to write before the message; nothing if it is about what the user typed.</summary>
    public static string Prefix(IReadOnlyList<ConfiguredValue> values, IReadOnlyList<ConfiguredPath> paths, string message)
    {
        if (Option().Match(message) is not { Success: true } match)
            return paths.Where(path => message.Contains(path.Path, StringComparison.Ordinal)).MaxBy(path => path.Path.Length)?.Origin.Prefix ?? "";

        var about = values.Where(value => value.Key.Option.Name == match.Value || value.Key.Option.Aliases.Contains(match.Value)).ToList();
        var one = about.FirstOrDefault(value => message.Contains(value.Text, StringComparison.Ordinal)) ?? about.FirstOrDefault();
        return one?.Origin.Prefix ?? "";
    }

    [GeneratedRegex("^--?[A-Za-z][A-Za-z-]*")]
    private static partial Regex Option();
}
