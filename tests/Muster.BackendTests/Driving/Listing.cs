using Muster.Model;

namespace Muster.BackendTests.Driving;

/// <summary>What a host listed.</summary>
public sealed record Listing(IReadOnlyList<TestCase> Cases, ModuleTraits Traits)
{
    public IReadOnlyList<TestCase> Of(string testClass) => [.. Cases.Where(c => c.Class == testClass)];

    public IReadOnlyList<TestCase> Of(string testClass, string method) => [.. Of(testClass).Where(c => c.Method == method)];

    public TestCase One(string testClass, string method) => Assert.Single(Of(testClass, method));

    /// <summary>What a plain run is given: explicit tests that nobody asked for are not in it.</summary>
    public IEnumerable<IReadOnlyList<TestCase>> Units => Cases.Where(c => !c.Explicit).GroupBy(c => (c.Backend, c.Unit)).Select(unit => unit.ToList());
}
