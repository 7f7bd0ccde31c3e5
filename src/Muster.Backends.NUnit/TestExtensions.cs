using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Questions to a node of NUnit's tree.</summary>
static class TestExtensions
{
    public static bool IsSetUpFixture(this ITest test) => test.TestType == "SetUpFixture";

    /// <summary>The node and all above it, from the inside out.</summary>
    public static IEnumerable<ITest> AndAncestors(this ITest? test)
    {
        for (; test is not null; test = test.Parent)
            yield return test;
    }

    /// <summary>The class that was instantiated for a test, which may inherit the method.</summary>
    public static Type? FixtureType(this ITest test) => test.FixtureNode()?.TypeInfo!.Type ?? test.TypeInfo?.Type;

    /// <summary>The node of that class, one of several where it has parameters.</summary>
    public static ITest? FixtureNode(this ITest test) =>
        test.AndAncestors().FirstOrDefault(node => node.IsSuite && node.TypeInfo is not null && !node.IsSetUpFixture() && node.Method is null);

    public static string? SkipReason(this ITest test) =>
        test.AndAncestors().Where(node => node.RunState is RunState.Ignored or RunState.Skipped)
            .Select(node => node.Properties.Get("_SKIPREASON") as string ?? "")
            .FirstOrDefault();
}
