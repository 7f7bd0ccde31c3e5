using Muster.Model;

namespace Muster.Input;

/// <summary>A built assembly that may become a module.</summary>
sealed record ModuleCandidate
{
    public required string AssemblyPath { get; init; }

    /// <summary>Empty where only the assembly is known: its runtimeconfig says it then.</summary>
    public string TargetFramework { get; init; } = "";

    public string RuntimeIdentifier { get; init; } = "";

    public string? ProjectPath { get; init; }

    public string? SettingsPath { get; init; }

    public string? WorkingDirectory { get; init; }

    /// <summary>A member of a solution that only calls itself a test project: without a test framework it is left out, not refused.</summary>
    public bool IsIncidental { get; init; }

    /// <summary>An app in one file.</summary>
    public bool IsProgram => ModulePath.IsProgram(AssemblyPath);

    public string RuntimeConfigPath => Path.ChangeExtension(AssemblyPath, ".runtimeconfig.json");

    public string DepsPath => Path.ChangeExtension(AssemblyPath, ".deps.json");

    public static ModuleCandidate Of(ProjectDescription project, bool inSolution) => new()
    {
        AssemblyPath = project.AssemblyPath,
        TargetFramework = project.TargetFramework,
        RuntimeIdentifier = project.RuntimeIdentifier,
        ProjectPath = project.Project,
        SettingsPath = project.RunSettings.Length == 0 ? null : Path.GetFullPath(project.RunSettings, project.ProjectDirectory),
        WorkingDirectory = project.IsPlatformStyle && project.RunWorkingDirectory.Length > 0
            ? Path.GetFullPath(project.RunWorkingDirectory, project.ProjectDirectory)
            : null,
        IsIncidental = inSolution && !project.UsesTestSdk && !project.IsPlatformApplication,
    };
}
