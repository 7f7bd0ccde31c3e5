using Muster.Model;

namespace Muster.Storage;

/// <summary>What one run measured in one module.</summary>
sealed class Measurements
{
    /// <summary>Milliseconds of each test that ran to its end.</summary>
    public Dictionary<TestId, double> Tests { get; } = [];

    /// <summary>Milliseconds that a unit took beside its tests.</summary>
    public Dictionary<string, double> Fixtures { get; } = new(StringComparer.Ordinal);

    /// <summary>Units that must not be split again. Named in each run in which the mark was heeded, or it is forgotten after 90 days.</summary>
    public HashSet<string> Whole { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Tests.Count + Fixtures.Count + Whole.Count == 0;
}
