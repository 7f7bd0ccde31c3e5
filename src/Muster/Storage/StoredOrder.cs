using Muster.Model;

namespace Muster.Storage;

/// <summary>What one process ran, up to its last failure.</summary>
/// <param name="Run">The id of its run.</param>
/// <param name="Worker">Who it was.</param>
/// <param name="Calls">Its calls, each with its tests in the order in which they began.</param>
/// <param name="Failed">Those that failed in it.</param>
sealed record StoredOrder(string Run, string Worker, IReadOnlyList<IReadOnlyList<TestId>> Calls, IReadOnlySet<TestId> Failed)
{
    /// <summary>How many there are in all calls.</summary>
    public int Tests => Calls.Sum(call => call.Count);

    /// <summary>What is worth keeping of a process; null if nothing failed in it after something else.</summary>
    public static StoredOrder? Of(string run, string worker, IReadOnlyList<IReadOnlyList<TestId>> calls, IReadOnlySet<TestId> failed)
    {
        // Of many repetitions the first tells what ran before.
        var seen = new HashSet<TestId>();
        var kept = calls.Select(IReadOnlyList<TestId> (call) => [.. call.Where(id => seen.Add(id) || failed.Contains(id))]).Where(call => call.Count > 0).ToList();
        while (kept.Count > 0 && !kept[^1].Any(failed.Contains))
            kept.RemoveAt(kept.Count - 1);
        return kept.SelectMany(call => call).Distinct().Count() < 2 ? null : new StoredOrder(run, worker, kept, failed);
    }
}
