using Muster.Model;
using Muster.Rules;
using Muster.Session;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>Makes fake modules.</summary>
static class SuiteMaker
{
    /// <summary>A module of one unit for each list of deeds; its tests are called <c>U0T0</c>, <c>U0T1</c>, …</summary>
    public static FakeModule Module(int index, bool splittable, params Deed[][] units) =>
        new(Describe(index), [.. units.SelectMany((deeds, u) => deeds.Select((deed, t) => Test(index, u, t, splittable, deed, 10)))]);

    /// <summary>The module as a run without rules knows it.</summary>
    public static ModuleState State(TestModule module) =>
        new(module, new Rulebook(new RunOptions { Modules = [module], Root = "/nowhere", DotnetPath = "dotnet", HostFolder = "/nowhere" }).Of(module));

    /// <summary>Any number of modules, of any shape.</summary>
    public static IReadOnlyList<FakeModule> Random(Random chance, IReadOnlyList<Deed> deeds)
    {
        var modules = new List<FakeModule>();
        for (var m = chance.Next(1, 4); m > 0; m--)
        {
            var index = modules.Count;
            // In a migration two frameworks have units of one name.
            string[] backends = chance.Next(3) == 0 ? ["nunit", "xunit2"] : ["nunit"];
            var tests = backends.SelectMany(b => Enumerable.Range(0, chance.Next(1, 7)).SelectMany(u => Unit(chance, index, u, deeds, b))).ToList();
            modules.Add(new FakeModule(Describe(index), tests)
            {
                Traits = new ModuleTraits { ExactAttribution = chance.Next(4) > 0, FixturePerCall = chance.Next(5) == 0, Parallelism = chance.Next(2) == 0 ? 1 : chance.Next(2, 9) },
            });
        }

        return modules;
    }

    public static FakeTest Test(int module, int unit, int number, bool splittable, Deed deed, double ms, string backend = "nunit")
    {
        var (className, method) = ($"C{unit}", $"U{unit}T{number}");
        return new FakeTest(
            new TestCase
            {
                Id = TestId.Of($"M{module} {backend}", className, method, method, 0),
                Class = className,
                Method = method,
                Name = method,
                Unit = className,
                Backend = backend,
                Splittable = splittable,
            },
            deed,
            ms);
    }

    static List<FakeTest> Unit(Random chance, int module, int unit, IReadOnlyList<Deed> deeds, string backend)
    {
        var splittable = chance.Next(2) == 0;
        return [.. Enumerable.Range(0, chance.Next(1, 12)).Select(t =>
            Test(module, unit, t, splittable, chance.Next(3) == 0 ? deeds[chance.Next(deeds.Count)] : Deed.Pass, 1 + chance.Next(400), backend) with
            {
                ExtraRows = chance.Next(10) == 0 ? chance.Next(3) : 0,
            })];
    }

    static TestModule Describe(int index) => new()
    {
        Index = index,
        Name = $"M{index}",
        AssemblyPath = $"/nowhere/M{index}.dll",
        TargetFramework = "net10.0",
        Platform = "linux-x64",
        WorkingDirectory = "/nowhere",
        Key = $"M{index}.csproj|net10.0|linux-x64",
    };
}
