namespace Muster.Input;

/// <summary>Decides whether a built assembly can be run. Looks at files only.</summary>
sealed class ModuleInspector(InstalledRuntimes runtimes)
{
    const int OldestMajor = 8;

    /// <summary>Null if the module can be run; else why not, as a sentence with the next step.</summary>
    /// <param name="module">What to look at.</param>
    /// <param name="config">Its runtimeconfig, if it has a readable one.</param>
    /// <param name="framework">Its target framework; empty if unknown.</param>
    public string? Refusal(ModuleCandidate module, RuntimeConfig? config, string framework)
    {
        if (IsDotnetFramework(framework))
            return $"it targets {framework}; .NET Framework is not supported. Run it with dotnet test, or target net{OldestMajor}.0 or later.";
        if (!File.Exists(module.AssemblyPath))
            return Unbuilt(module);
        if (module.IsProgram)
            return ProgramFile.Refusal(module.AssemblyPath) ?? MissingSettings(module);
        if (!AssemblyFile.IsManaged(module.AssemblyPath))
            return $"{module.AssemblyPath} is no .NET assembly, or is damaged. Name a built test assembly or its project.";
        if (config is null || !File.Exists(module.DepsPath))
            return MissingFile(module, config);
        if (IsTooOld(framework))
            return $"it targets {framework}; .NET {OldestMajor} is the oldest that is supported. Target net{OldestMajor}.0 or later, or run it with dotnet test.";

        return Foreign(module, config) ?? Trimmed(module, config) ?? NoFramework(module) ?? runtimes.Missing(config) ?? MissingSettings(module);
    }

    /// <summary>The reason of a module of which nothing more can be said.</summary>
    public static string Unbuilt(ModuleCandidate module) => $"it is not built: {module.AssemblyPath} does not exist.";

    /// <summary>True if the module says nowhere that it holds tests.</summary>
    public static bool HasNoTests(ModuleCandidate module) =>
        File.Exists(module.AssemblyPath) && (!File.Exists(module.DepsPath) || !KnownFrameworks.HasOne(module.DepsPath));

    static string MissingFile(ModuleCandidate module, RuntimeConfig? config)
    {
        var file = Path.GetFileName(config is null ? module.RuntimeConfigPath : module.DepsPath);
        return $"there is no readable {file} beside it. Name the test project or its own output folder's assembly; an app of .NET Framework or a class library cannot be run.";
    }

    // Without a runtime of its own it runs here all the same, as it does under `dotnet test`.
    static string? Foreign(ModuleCandidate module, RuntimeConfig config) =>
        config.SelfContained && RuntimePlatform.In(module.DepsPath) is { } built && RuntimePlatform.IsForeign(built, Platform.Current)
            ? $"it is self-contained for {built}, and this machine is {Platform.Current}. Build it for this machine: -r {Platform.Current}."
            : null;

    // Nothing references this facade: it is there unless the runtime was trimmed.
    static string? Trimmed(ModuleCandidate module, RuntimeConfig config) =>
        config.SelfContained && !File.Exists(Path.Combine(Path.GetDirectoryName(module.AssemblyPath)!, "Microsoft.VisualBasic.dll"))
            ? "it is trimmed: parts of the runtime that a host of tests needs are not there. Name its project, or publish it with PublishTrimmed=false, or with PublishSingleFile or PublishAot as a program that runs for itself."
            : null;

    static string? NoFramework(ModuleCandidate module)
    {
        return KnownFrameworks.HasOne(module.DepsPath) || KnownFrameworks.HasPlatform(module.DepsPath)
            ? null
            : "it references no known test framework (xUnit, NUnit, MSTest, Microsoft.Testing.Platform), and there is no *.TestAdapter.dll beside it. Name a test project.";
    }

    static string? MissingSettings(ModuleCandidate module) => module.SettingsPath is null || File.Exists(module.SettingsPath)
        ? null
        : $"its RunSettingsFilePath names {module.SettingsPath}, which does not exist. Correct the project or name a file with --settings.";

    // net48 and net472 have no dot; net8.0-windows has one.
    static bool IsDotnetFramework(string framework) =>
        framework.StartsWith("net4", StringComparison.OrdinalIgnoreCase) || framework is "net35" or "net20";

    static bool IsTooOld(string framework)
    {
        if (framework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) || framework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase))
            return true;

        return framework.StartsWith("net", StringComparison.OrdinalIgnoreCase)
            && RuntimeVersion.Parse(framework[3..]) is { } version && version.Major < OldestMajor;
    }
}
