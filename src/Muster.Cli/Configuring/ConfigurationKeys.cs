using System.CommandLine;

namespace Muster.Cli.Configuring;

/// <summary>The keys that options give.</summary>
sealed class ConfigurationKeys
{
    /// <summary>Variables that Muster sets for others. What a test starts would take them for options.</summary>
    static readonly HashSet<string> Given =
    [
        "MUSTER", "MUSTER_COMMAND", "MUSTER_RUN_ID", "MUSTER_WORKER", "MUSTER_WORKER_COUNT", "MUSTER_SLOT", "MUSTER_ATTEMPT", "MUSTER_TMP",
        "MUSTER_HOST", "MUSTER_HOST_TOKEN", "MUSTER_EXTERNAL",
    ];

    readonly Dictionary<string, ConfigurationKey> bySpelling = new(StringComparer.Ordinal);

    public ConfigurationKeys(IEnumerable<Option> options)
    {
        All = [.. options.DistinctBy(option => option.Name).Select(ConfigurationKey.Of).OfType<ConfigurationKey>()];
        foreach (var key in All)
            bySpelling[key.Name] = key;
        // --hook in the plural would be the object that holds them all.
        foreach (var (key, spelling) in All.SelectMany(key => key.OtherSpellings.Except(SpecialKeys.OfFiles).Select(spelling => (key, spelling))))
            bySpelling.TryAdd(spelling, key);
        // Other tools say it short.
        if (bySpelling.TryGetValue("environment", out var environment))
            bySpelling.TryAdd(SpecialKeys.Environment, environment);
    }

    /// <summary>In the order of the options.</summary>
    public IReadOnlyList<ConfigurationKey> All { get; }

    /// <summary>Those that a variable can set.</summary>
    public IEnumerable<ConfigurationKey> WithVariable => All.Where(key => !Given.Contains(key.Variable));

    /// <summary>All that Muster reads.</summary>
    public IEnumerable<string> Variables => [.. WithVariable.Select(key => key.Variable), ConfigurationVariables.Profile, ConfigurationVariables.File, ConfigurationVariables.None];

    /// <summary>Whether Muster sets a variable of this name for others.</summary>
    public static bool IsGiven(string variable) => Given.Contains(variable) || variable.StartsWith("MUSTER_HOOK_", StringComparison.Ordinal);

    /// <summary>Null if there is none.</summary>
    public ConfigurationKey? Find(string spelling) => bySpelling.GetValueOrDefault(spelling);

    /// <summary>The key of an option, by its name; null if it has none.</summary>
    public ConfigurationKey? OfOption(string name) => All.FirstOrDefault(key => key.Option.Name == name);

    /// <summary>The key that somebody meant; null if none is near.</summary>
    public string? Guess(string typed, IEnumerable<string> special)
    {
        var word = typed.TrimStart('-');
        return Find(word)?.Name
            ?? (Habits.OptionFor(Kebab(word)) is { } habit ? (OfOption(habit)?.Name ?? Layers.LongNameOf(habit)?.TrimStart('-')) : null)
            ?? Layers.LongNameOf($"-{word}")?.TrimStart('-')
            ?? All.FirstOrDefault(key => key.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase))?.Name
            ?? Muster.Guess.Nearest(word, [.. special, .. All.Select(key => key.Name), .. bySpelling.Keys]);
    }

    /// <summary>The option that a key in camel case would be.</summary>
    public static string Kebab(string key) => $"--{string.Concat(key.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"))}";
}
