namespace Muster.Scheduling;

/// <summary>Tests that a host runs in one call of their framework.</summary>
/// <param name="Id">Unique in the run, counted from 1.</param>
/// <param name="Module">Number of the module.</param>
/// <param name="Backend">What runs all of the tests.</param>
/// <param name="Units">Keys of the units; more than one only where hosts run several tests at once, where calls are few and large, and with <see cref="DistributionMode.No"/>.</param>
/// <param name="Tests">In the framework's order.</param>
public sealed record Piece(int Id, int Module, string Backend, IReadOnlyList<string> Units, IReadOnlyList<int> Tests)
{
    /// <summary>Keys of the units of which it lacks tests: they are, or were, in other pieces.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The piece is all that its host will run.</summary>
    public bool Alone { get; init; }

    /// <summary>Some of its tests must not run beside some others of the run: the host runs them one after another, whatever its threads.</summary>
    public bool Serial { get; init; }
}
