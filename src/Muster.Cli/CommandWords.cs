using Muster.Cli.Options;

namespace Muster.Cli;

/// <summary>The words of a command line before <c>--</c>, and the settings that follow it.</summary>
/// <param name="Words">What is parsed.</param>
/// <param name="InlineSettings">What <c>dotnet test</c> takes as inline run settings.</param>
sealed record CommandWords(IReadOnlyList<string> Words, IReadOnlyList<string> InlineSettings)
{
    static readonly string[] Levels = ["q", "quiet", "m", "minimal", "n", "normal", "d", "detailed", "diag", "diagnostic"];

    public static CommandWords Split(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        return end < 0 ? new(WithoutLevels(args), []) : new(WithoutLevels(args[..end]), args[(end + 1)..]);
    }

    // dotnet test wants a level after -v, which here stands alone; a word of that name can hardly be a path.
    static List<string> WithoutLevels(string[] args)
    {
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].Split([':', '='], 2) is [var name, var glued] && IsVerbosity(name) && Levels.Contains(glued))
                words.AddRange(OfLevel(glued));
            else if (IsVerbosity(args[i]) && i + 1 < args.Length && Levels.Contains(args[i + 1]) && !Path.Exists(args[i + 1]))
                words.AddRange(OfLevel(args[++i]));
            else
                words.Add(BuildSwitches.Understood(args[i]));
        }

        return words;
    }

    static bool IsVerbosity(string word) => word is "-v" or "-verbosity" or "--verbosity";

    static string[] OfLevel(string level) => level[0] switch
    {
        'q' => ["--quiet"],
        'd' => ["--verbose"],
        _ => [],
    };
}
