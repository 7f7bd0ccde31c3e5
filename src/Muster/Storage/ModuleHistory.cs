using Muster.Model;

namespace Muster.Storage;

/// <summary>What earlier runs of a module taught.</summary>
sealed class ModuleHistory
{
    /// <summary>Durations of tests.</summary>
    public Dictionary<TestId, Timing> Tests { get; } = [];

    /// <summary>What a unit costs beside its tests.</summary>
    public Dictionary<string, Timing> Fixtures { get; } = new(StringComparer.Ordinal);

    /// <summary>Units that failed when they were split and passed whole, with the last day that was seen.</summary>
    public Dictionary<string, int> Whole { get; } = new(StringComparer.Ordinal);

    /// <summary>Expected milliseconds of a test; null if it never ran.</summary>
    public double? DurationMs(TestId id) => Tests.TryGetValue(id, out var timing) ? timing.Ms : null;

    /// <summary>Expected milliseconds that a unit costs beside its tests; null if never measured.</summary>
    public double? FixtureMs(string unit) => Fixtures.TryGetValue(unit, out var timing) ? timing.Ms : null;

    /// <summary>False if a split of the unit once made a test fail.</summary>
    public bool MaySplit(string unit) => !Whole.ContainsKey(unit);

    /// <summary>Takes in what a run measured.</summary>
    public void Merge(Measurements measured, int day)
    {
        foreach (var (id, ms) in measured.Tests)
            Tests[id] = Tests.TryGetValue(id, out var old) ? old.Merge(ms, day) : new Timing(ms, day);

        foreach (var (unit, ms) in measured.Fixtures)
            Fixtures[unit] = Fixtures.TryGetValue(unit, out var old) ? old.Merge(ms, day) : new Timing(ms, day);

        foreach (var unit in measured.Whole)
            Whole[unit] = day;
    }
}
