namespace Muster.Scheduling;

/// <summary>Tests that share a fixture.</summary>
/// <param name="Key">Names the unit within its module.</param>
/// <param name="Backend">What runs it; one call never holds tests of two backends.</param>
/// <param name="Tests">In the framework's order.</param>
public sealed record UnitPlan(string Key, string Backend, IReadOnlyList<TestPlan> Tests)
{
    /// <summary>True if the tests may run in several calls and on several slots at once.</summary>
    public bool Splittable { get; init; }

    /// <summary>Keys of all units that it stands for, where it is a call of several.</summary>
    public IReadOnlyList<string> Units { get; init; } = [Key];

    /// <summary>Milliseconds for setting up and tearing down what the tests share, once a call.</summary>
    public double FixtureCostMs { get; init; }

    /// <summary>The lowest rank of its tests.</summary>
    public int Rank { get; } = Tests.Select(test => test.Rank).DefaultIfEmpty().Min();
}
