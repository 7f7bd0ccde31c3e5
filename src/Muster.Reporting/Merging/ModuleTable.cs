using System.Text.Json;
using Muster.Model;

namespace Muster.Reporting.Merging;

/// <summary>The modules of all reports: one for each name, target framework and platform.</summary>
sealed class ModuleTable
{
    readonly OrderedDictionary<(string Name, string TargetFramework, string Platform), TestModule> modules = [];

    public IEnumerable<TestModule> All => modules.Values;

    /// <summary>The module of a test or a worker.</summary>
    public TestModule Of(JsonElement json)
    {
        var key = (json.Text("module"), json.Text("targetFramework"), json.Text("platform"));
        return modules.TryGetValue(key, out var module) ? module : modules[key] = new TestModule
        {
            Index = modules.Count,
            Name = key.Item1,
            AssemblyPath = key.Item1 + ".dll",
            TargetFramework = key.Item2,
            Platform = key.Item3,
            WorkingDirectory = "",
            Key = string.Join('|', key.Item1, key.Item2, key.Item3),
        };
    }
}
