using Muster.Model;

namespace Muster.UnitTests;

/// <summary>Test cases and modules for tests.</summary>
static class Cases
{
    public static TestCase Of(string className, string method, string? name = null, bool isExplicit = false, params (string Name, string Value)[] traits) => new()
    {
        Id = TestId.Of("Shop.Tests", className, method, name ?? method, 0),
        Class = className,
        Method = method,
        Name = name ?? method,
        Unit = className,
        Backend = "nunit",
        Explicit = isExplicit,
        Traits = traits.GroupBy(trait => trait.Name, trait => trait.Value).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]),
    };

    public static TestModule Module(string assemblyPath, string key = "Shop.Tests.csproj|net10.0|linux-x64") => new()
    {
        Index = 0,
        Name = "Shop.Tests",
        AssemblyPath = assemblyPath,
        TargetFramework = "net10.0",
        Platform = "linux-x64",
        WorkingDirectory = Path.GetDirectoryName(assemblyPath)!,
        Key = key,
    };
}
