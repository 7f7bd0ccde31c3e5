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
}
