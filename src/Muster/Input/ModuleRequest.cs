namespace Muster.Input;

/// <summary>What the user asked to test.</summary>
public sealed record ModuleRequest
{
    /// <summary>Projects, solutions, folders, built assemblies, as they were typed; none means the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Where relative paths start.</summary>
    public string CurrentDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Take what is there; never build.</summary>
    public bool NoBuild { get; init; }

    /// <summary>For example <c>Debug</c>.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>Only this target framework; null for all.</summary>
    public string? Framework { get; init; }

    /// <summary>Passed on to <c>dotnet build</c> as they are.</summary>
    public IReadOnlyList<string> BuildArguments { get; init; } = [];

    /// <summary>Run settings file that goes before the projects' own; null if the user names none.</summary>
    public string? SettingsPath { get; init; }

    /// <summary>Settings that are laid over every file, as they follow <c>--</c> on the command line: <c>NUnit.NumberOfTestWorkers=2</c>.</summary>
    public IReadOnlyList<string> InlineSettings { get; init; } = [];
}
