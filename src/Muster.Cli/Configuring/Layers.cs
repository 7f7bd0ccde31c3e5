namespace Muster.Cli.Configuring;

/// <summary>Joins what several places say.</summary>
static class Layers
{
    /// <summary>Options that answer the same question: the one of the stronger place stands alone.</summary>
    static readonly string[][] Rivals = [["--dist", "-d"], ["--maxfail", "-x"], ["--verbose", "--quiet"], ["--split", "--no-split"]];

    /// <summary>The values that hold: of one kind the strongest, and all where there may be several.</summary>
    /// <param name="layers">Weakest first.</param>
    /// <param name="typed">Names of the options that the user typed.</param>
    public static IReadOnlyList<ConfiguredValue> Join(IEnumerable<IReadOnlyList<ConfiguredValue>> layers, IReadOnlySet<string> typed)
    {
        List<ConfiguredValue> held = [];
        foreach (var layer in layers)
        {
            var names = layer.Select(value => value.Key.Option.Name).ToHashSet();
            held.RemoveAll(value => IsBeaten(value.Key, names));
            held.AddRange(layer);
        }

        held.RemoveAll(value => value.Origin is not Origin.CommandLine && IsBeaten(value.Key, typed));
        return held;
    }

    /// <summary>The option that says what a short one stands for; null for any other.</summary>
    public static string? LongNameOf(string shortName) => Rivals.FirstOrDefault(rivals => rivals.Contains(shortName))?[0];

    static bool IsBeaten(ConfigurationKey key, IReadOnlySet<string> stronger) =>
        (!key.Many && stronger.Contains(key.Option.Name))
        || Rivals.Any(rivals => rivals.Contains(key.Option.Name) && rivals.Any(rival => rival != key.Option.Name && stronger.Contains(rival)));
}
