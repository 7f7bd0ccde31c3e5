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

    /// <summary>For example <c>Release</c>; null for what <c>dotnet build</c> takes by itself, which a project may set.</summary>
    public string? Configuration { get; init; }

    /// <summary>Only this target framework; null for all.</summary>
    public string? Framework { get; init; }

    /// <summary>Passed on to <c>dotnet build</c> as they are.</summary>
    public IReadOnlyList<string> BuildArguments { get; init; } = [];

    /// <summary>The configuration if the user typed it: an assembly of another one is refused then, while what a file says for every run is not meant for it.</summary>
    public string? TypedConfiguration { get; init; }

    /// <summary>Those of the <see cref="BuildArguments"/> that the user typed: that they change nothing for a built assembly is told.</summary>
    public IReadOnlyList<string> TypedBuildArguments { get; init; } = [];

    /// <summary>Run settings file that goes before the projects' own; null if the user names none.</summary>
    public string? SettingsPath { get; init; }

    /// <summary>Settings that are laid over every file, as they follow <c>--</c> on the command line: <c>NUnit.NumberOfTestWorkers=2</c>.</summary>
    public IReadOnlyList<string> InlineSettings { get; init; } = [];
}
