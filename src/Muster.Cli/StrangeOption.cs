using System.CommandLine;

namespace Muster.Cli;

/// <summary>What to say to an option that neither a command nor <c>dotnet test</c> has.</summary>
static class StrangeOption
{
    /// <summary>More would be no guess.</summary>
    const int MostOffered = 6;

    public static string Answer(string word, Command command, Command root)
    {
        var name = word.Split('=', ':')[0];
        var own = Names(command).ToList();
        if (word == "-s" && own.Contains("--settings"))
            return "unknown option -s; for run settings write --settings FILE.";

        return Habits.SentenceFor(name) is { } sentence
            ? $"unknown option {name}; {sentence}."
            : $"unknown option {word}{Guessed(name, own) ?? Elsewhere(name, command, root) ?? (Guess.Nearest(name, own) is { } near ? Meant(near) : ".")}";
    }

    static string? Guessed(string name, List<string> own)
    {
        if (Habits.OptionFor(name) is { } habit && own.Contains(habit))
            return Meant(habit);

        var longer = name.Length > 4 ? own.Where(option => option.StartsWith(name, StringComparison.Ordinal)).ToList() : [];
        return longer.Count switch
        {
            0 or > MostOffered => null,
            1 => Meant(longer[0]),
            _ => $"; did you mean one of {string.Join(", ", longer)}?",
        };
    }

    static string? Elsewhere(string name, Command command, Command root)
    {
        var others = root.Subcommands.Where(other => other != command && !other.Hidden && Names(other).Contains(name)).Select(other => $"muster {other.Name}").ToList();
        return others.Count > 0 ? $"; it belongs to {string.Join(" and ", others)}." : null;
    }

    static string Meant(string option) => $"; did you mean {option}?";

    static IEnumerable<string> Names(Command command) => command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name));
}
