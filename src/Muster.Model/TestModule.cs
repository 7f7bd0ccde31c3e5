namespace Muster.Model;

/// <summary>A built test assembly for one target framework: what one host process is started for.</summary>
public sealed record TestModule
{
    /// <summary>An empty set of variables, always the same.</summary>
    public static IReadOnlyDictionary<string, string> NoVariables { get; } = new Dictionary<string, string>();

    /// <summary>Place in this run, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Simple name of the assembly.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the assembly.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>For example <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>For example <c>linux-x64</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>Full path of the project file, if the module was found through one.</summary>
    public string? ProjectPath { get; init; }

    /// <summary>Text of the run settings: a whole <c>RunSettings</c> element; null if there are none.</summary>
    public string? Settings { get; init; }

    /// <summary>What of the run settings the user wrote, in a file or on the command line; null if nothing: an app that runs for itself reads the rest itself.</summary>
    public string? OwnSettings { get; init; }

    /// <summary>Environment variables that its settings ask for.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = NoVariables;

    /// <summary>Where the tests find themselves: the output folder, or what an MTP style project says.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Folder of the assembly.</summary>
    public string OutputDirectory => Path.GetDirectoryName(AssemblyPath)!;

    /// <summary>The same over runs and machines: project relative to the root, target framework, platform.</summary>
    public required string Key { get; init; }
}
