using System.Reflection;
using Muster.Model;

namespace Muster.Hosting;

/// <summary>The module that this process was started for.</summary>
public sealed class HostedModule
{
    /// <summary>Full path of the test assembly.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Folder of the test assembly, without a slash at its end.</summary>
    public string Directory => Path.GetDirectoryName(AssemblyPath)!;

    /// <summary>Simple name of the test assembly.</summary>
    public string Name => ModulePath.NameOf(AssemblyPath);

    /// <summary>It is an app in one file: there is no assembly to load.</summary>
    public bool IsProgram => ModulePath.IsProgram(AssemblyPath);

    /// <summary>The test assembly, in the default context; loaded when first asked for.</summary>
    public required Lazy<Assembly> Assembly { get; init; }

    /// <summary>Text of the run settings, a whole <c>RunSettings</c> element; null if there are none.</summary>
    public string? RunSettings { get; init; }

    /// <summary>Full path of a file with those run settings that the user wrote, without what an app reads itself; null if there are none.</summary>
    public string? OwnSettingsPath { get; init; }

    /// <summary>Programs that this process has started to run the module's tests in.</summary>
    public ChildPrograms Children { get; init; } = new();

    /// <summary>The files behind descriptors 1 and 2; none where they are pipes.</summary>
    public IReadOnlyList<string> OutputFiles { get; init; } = [];
}
