namespace Muster.Cli.Configuring;

/// <summary>What a file or one of its profiles says.</summary>
sealed record Section
{
    /// <summary>Nothing.</summary>
    public static Section Empty { get; } = new();

    public IReadOnlyList<ConfiguredValue> Values { get; init; } = [];

    public IReadOnlyList<ConfiguredPath> Paths { get; init; } = [];

    public IReadOnlyList<ConfiguredRule> Rules { get; init; } = [];

    public IReadOnlyList<ConfiguredHook> Hooks { get; init; } = [];

    /// <summary>What it takes back.</summary>
    public IReadOnlyList<ConfiguredNull> Nulls { get; init; } = [];

    /// <summary>The section as it is when all this is taken back.</summary>
    public Section Without(IReadOnlyList<ConfiguredNull> nulls)
    {
        var gone = nulls.Select(taken => taken.Key).ToHashSet();
        return this with
        {
            Values = [.. Values.Where(value => !gone.Contains(value.Key.Name) && !gone.Contains(value.PairKey))],
            Paths = gone.Contains(SpecialKeys.Paths) ? [] : Paths,
            Rules = [.. Rules.Where(rule => !gone.Contains(rule.Key))],
            Hooks = [.. Hooks.Where(hook => !gone.Contains(SpecialKeys.Hooks) && !gone.Contains(hook.Key))],
        };
    }
}
