namespace Muster.Cli.Configuring;

/// <summary>What decides which configuration holds.</summary>
sealed record ConfigurationRequest
{
    /// <summary>The path to begin the search for a file at.</summary>
    public required string Start { get; init; }

    /// <summary>Reads a variable of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary><c>--config</c>.</summary>
    public string? File { get; init; }

    /// <summary><c>--no-config</c>.</summary>
    public bool NoFile { get; init; }

    /// <summary><c>--profile</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>What the user typed.</summary>
    public IReadOnlyList<ConfiguredValue> CommandLine { get; init; } = [];

    /// <summary>Names of all options that the user typed, also of those that are no key.</summary>
    public IReadOnlySet<string> Typed { get; init; } = new HashSet<string>();
}
