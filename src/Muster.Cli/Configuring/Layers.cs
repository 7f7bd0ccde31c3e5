namespace Muster.Cli.Configuring;

/// <summary>Joins what several places say.</summary>
static class Layers
{
    /// <summary>Options that answer the same question: the one of the stronger place stands alone.</summary>
    static readonly string[][] Rivals = [["--dist", "-d"], ["--maxfail", "-x"], ["--verbose", "--quiet"], ["--split", "--no-split"], ["--capture", "-s", "--live"]];

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

    /// <summary>Options of one place that answer the same question; null if there are none.</summary>
    /// <remarks>For what is printed there are better words than these, and <c>-d</c> leaves a mode that is named as it is.</remarks>
    public static IReadOnlyList<string>? Contradiction(IReadOnlyCollection<string> names) =>
        Rivals.Where(rivals => rivals[0] is not ("--dist" or "--capture")).Select(rivals => names.Where(rivals.Contains).ToList()).FirstOrDefault(both => both.Count > 1);

    static bool IsBeaten(ConfigurationKey key, IReadOnlySet<string> stronger) =>
        (!key.Many && stronger.Contains(key.Option.Name))
        || Rivals.Any(rivals => rivals.Contains(key.Option.Name) && rivals.Any(rival => rival != key.Option.Name && stronger.Contains(rival)));
}
