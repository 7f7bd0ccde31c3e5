using Muster.Model;
using Muster.Settings;

namespace Muster.Input;

/// <summary>Gathers modules, refusals and notices in the order of the input; the same assembly counts once.</summary>
sealed class ModuleCollector(string root, ModuleInspector inspector, ModuleSettings settings)
{
    /// <summary>Stands for the target framework where the file does not tell it.</summary>
    const string InOneFile = "app";

    readonly HashSet<string> seen = [];
    readonly List<TestModule> modules = [];
    readonly List<RefusedModule> refused = [];
    readonly List<string> notices = [];

    public FoundModules Found() => new(modules, refused, notices);

    public void Add(ModuleCandidate found)
    {
        var candidate = settings.Chosen is null ? found : found with { SettingsPath = settings.Chosen };
        if (!seen.Add(candidate.AssemblyPath))
            return;

        var name = ModulePath.NameOf(candidate.AssemblyPath);
        var config = RuntimeConfig.Read(candidate.RuntimeConfigPath);
        var framework = candidate.IsProgram ? InOneFile : candidate.TargetFramework.Length > 0 ? candidate.TargetFramework : FrameworkOf(config);

        if (candidate.IsIncidental && ModuleInspector.HasNoTests(candidate))
            notices.Add($"{name} ({framework}) is marked as a test project but references no test framework: it was left out.");
        else if (inspector.Refusal(candidate, config, framework) is { } reason)
            refused.Add(new RefusedModule(name, framework, candidate.AssemblyPath, reason) { IsUnbuilt = reason == ModuleInspector.Unbuilt(candidate) });
        else
            AddModule(candidate, name, framework);
    }

    void AddModule(ModuleCandidate candidate, string name, string framework)
    {
        var reading = TestConfig.PathBeside(candidate.AssemblyPath);
        try
        {
            var beside = TestConfig.Read(reading);
            Note(beside?.Ignored ?? [], reading);
            reading = candidate.SettingsPath ?? "After --";
            var read = settings.Of(candidate.SettingsPath, beside);
            Note(read.Ignored, reading);
            modules.Add(Module(candidate, name, framework) with { Settings = read.Text, OwnSettings = read.Own, Variables = read.Variables });
        }
        catch (SettingsException e)
        {
            refused.Add(new RefusedModule(name, framework, candidate.AssemblyPath, $"its settings {reading} cannot be used: {e.Message}"));
        }
    }

    void Note(IReadOnlyList<string> ignored, string where) =>
        notices.AddRange(ignored.Select(sentence => $"{where}: {sentence}").Where(notice => !notices.Contains(notice)));

    TestModule Module(ModuleCandidate candidate, string name, string framework)
    {
        var platform = candidate.RuntimeIdentifier.Length > 0 ? candidate.RuntimeIdentifier : Platform.Current;
        return new TestModule
        {
            Index = modules.Count,
            Name = name,
            AssemblyPath = candidate.AssemblyPath,
            TargetFramework = framework,
            Platform = platform,
            ProjectPath = candidate.ProjectPath,
            WorkingDirectory = candidate.WorkingDirectory ?? Path.GetDirectoryName(candidate.AssemblyPath)!,
            Key = $"{Relative(candidate.ProjectPath ?? candidate.AssemblyPath)}|{framework}|{platform}",
        };
    }

    string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    static string FrameworkOf(RuntimeConfig? config)
    {
        if (config?.Tfm is { Length: > 0 } tfm)
            return tfm;

        var version = config?.Frameworks.Select(framework => RuntimeVersion.Parse(framework.Version)).FirstOrDefault();
        return version is { } known ? $"net{known.Major}.{known.Minor}" : "";
    }
}
