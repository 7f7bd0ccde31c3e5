namespace Muster.Model.Events;

/// <summary>Which part of the tests a run has, of several that are run elsewhere.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record ShardDescription(int Number, int Count)
{
    /// <summary>Names the division: the same in two runs if they divided the same tests in the same way. Null as long as the tests are not known.</summary>
    public string? Division { get; init; }

    /// <summary>How many tests each part has, in their order; empty as long as they are not known.</summary>
    public IReadOnlyList<int> Tests { get; init; } = [];
}
