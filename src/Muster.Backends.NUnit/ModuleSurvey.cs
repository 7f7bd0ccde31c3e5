using Muster.Model;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>What NUnit's tree says of the module as a whole.</summary>
sealed class ModuleSurvey(LoadedAssembly assembly, NUnitSettings settings)
{
    public ModuleTraits Describe() => new()
    {
        Frameworks = [$"NUnit {Version}"],
        FixturePerHost = assembly.KeptFixtures.Count > 0,
        FixturePerCall = assembly.KeptFixtures.Count < assembly.RootFixtures.Count,
        Parallelism = Parallelism,
        Notices = [.. settings.Notices, .. OrderNotices],
    };

    public static int Generation => typeof(TestAttribute).Assembly.GetName().Version!.Major;

    public static string Version => typeof(TestAttribute).Assembly.GetName().Version!.ToString(3);

    int Parallelism => settings.Workers is 0 or 1 || !Suites(assembly.Root).Any(IsParallel) && !assembly.Tests.Any(IsParallel)
        ? 1
        : settings.Workers ?? Level ?? Math.Max(Environment.ProcessorCount, 2);

    int? Level => assembly.Root.Properties.Get("LevelOfParallelism") as int?;

    IEnumerable<string> OrderNotices =>
        Suites(assembly.Root).Where(suite => suite.Method is null && suite.TypeInfo is not null && suite.Properties.ContainsKey("Order"))
            .Select(suite => $"[Order] on the class {suite.FullName} holds only with -n 0: workers take classes as they become free.")
            .Take(1);

    static bool IsParallel(ITest node) =>
        node.Properties.Get("ParallelScope") is ParallelScope scope && (scope & (ParallelScope.All | ParallelScope.Fixtures)) != 0;

    static IEnumerable<ITest> Suites(ITest test) => test.IsSuite ? test.Tests.SelectMany(Suites).Prepend(test) : [];
}
