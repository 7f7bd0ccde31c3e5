using Muster.Hosting;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>The tree that NUnit built of the test assembly, and what of it concerns all tests.</summary>
sealed class LoadedAssembly
{
    LoadedAssembly(ITest root)
    {
        Root = root;
        Tests = [.. Leaves(root)];
        RootFixtures = [.. FixturesOverAll(root)];
        KeptFixtures = [.. RootFixtures.Select(KeptFixture.TryKeep).OfType<KeptFixture>()];
    }

    /// <summary>The assembly itself.</summary>
    public ITest Root { get; }

    /// <summary>The test cases, in NUnit's order.</summary>
    public IReadOnlyList<ITest> Tests { get; }

    /// <summary>Set-up fixtures over every test of the assembly, outermost first.</summary>
    public IReadOnlyList<ITest> RootFixtures { get; }

    /// <summary>Those of them that are set up once in this process.</summary>
    public IReadOnlyList<KeptFixture> KeptFixtures { get; }

    /// <exception cref="ModuleException">NUnit could not read the assembly.</exception>
    public static LoadedAssembly Load(NUnitTestAssemblyRunner runner, HostedModule module, Dictionary<string, object> settings)
    {
        var root = runner.Load(module.Assembly.Value, settings);
        if (root.RunState == RunState.NotRunnable && !root.HasChildren)
            ThrowUnlessJustEmpty(root, module);

        return new LoadedAssembly(root);
    }

    // NUnit calls an assembly without tests not runnable, as it does one that it cannot read. Only the latter has an exception to tell of.
    static void ThrowUnlessJustEmpty(ITest root, HostedModule module)
    {
        var reason = root.Properties.Get("_SKIPREASON") as string ?? "";
        if (reason.Contains("Exception", StringComparison.Ordinal))
            throw new ModuleException($"NUnit cannot list the tests of {module.Name}: {reason}");
    }

    static IEnumerable<ITest> Leaves(ITest test) => test.IsSuite ? test.Tests.SelectMany(Leaves) : [test];

    static IEnumerable<ITest> FixturesOverAll(ITest root)
    {
        for (var suite = root; ; suite = suite.Tests[0])
        {
            if (suite.IsSetUpFixture())
                yield return suite;
            if (suite.Tests.Count != 1 || !suite.Tests[0].IsSuite || suite.Tests[0].TypeInfo is not null && !suite.Tests[0].IsSetUpFixture())
                yield break;
        }
    }
}
