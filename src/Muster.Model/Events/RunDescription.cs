namespace Muster.Model.Events;

/// <summary>What is known of a run at its start.</summary>
/// <param name="Id">Unique over all runs.</param>
/// <param name="Started">Wall clock, for people; durations come from another clock.</param>
/// <param name="Dist">The mode of distribution: <c>auto</c>, <c>load</c>, …</param>
/// <param name="Slots">How many workers may run at once.</param>
/// <param name="RerunCommand">The command that the user typed; <see cref="CommandText"/> adds a selection of tests.</param>
public sealed record RunDescription(string Id, DateTimeOffset Started, string Dist, int Slots, string RerunCommand)
{
    /// <summary>How many times each test runs; null for no end.</summary>
    public int? Repetitions { get; init; } = 1;

    /// <summary>Which part of the tests this is; null if it is all.</summary>
    public ShardDescription? Shard { get; init; }
}
