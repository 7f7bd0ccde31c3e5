namespace Muster.Node.Commands;

/// <summary>A line for the system's shell, and what it runs in.</summary>
public sealed record ShellLine
{
    /// <summary>What the shell is given.</summary>
    public required string Command { get; init; }

    /// <summary>Where it runs.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Variables beside those of this process.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>An existing file to which both of its streams are appended. The name may be gone once it has started.</summary>
    public required string OutputFile { get; init; }

    /// <summary>Names this process and what it starts, among all that there ever were.</summary>
    public required string Mark { get; init; }
}
