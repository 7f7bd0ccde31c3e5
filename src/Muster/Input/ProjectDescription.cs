namespace Muster.Input;

/// <summary>What MSBuild says of a project for one target framework. Paths are as the project has them.</summary>
sealed record ProjectDescription
{
    public required string Project { get; init; }

    public required string ProjectDirectory { get; init; }

    public required string TargetPath { get; init; }

    public required string TargetFramework { get; init; }

    /// <summary>All target frameworks of a multi-targeted project, in its order; else empty.</summary>
    public required IReadOnlyList<string> TargetFrameworks { get; init; }

    public bool IsExecutable { get; init; }

    public bool IsTestProject { get; init; }

    public bool IsPlatformApplication { get; init; }

    public bool UseVSTest { get; init; }

    /// <summary>The project references Microsoft.NET.Test.Sdk.</summary>
    public bool UsesTestSdk { get; init; }

    public string RuntimeIdentifier { get; init; } = "";

    public string RunSettings { get; init; } = "";

    public string RunWorkingDirectory { get; init; } = "";

    /// <summary>The project asks to be tested.</summary>
    public bool IsTest => IsTestProject || IsPlatformApplication;

    /// <summary>It runs as an app of Microsoft.Testing.Platform and not under VSTest.</summary>
    public bool IsPlatformStyle => IsPlatformApplication && !UsesTestSdk && !UseVSTest;

    /// <summary>Full path of the assembly.</summary>
    public string AssemblyPath => Path.GetFullPath(TargetPath, ProjectDirectory);
}
