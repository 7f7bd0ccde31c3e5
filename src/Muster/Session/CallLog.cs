using Muster.Model;
using Muster.Model.Events;

namespace Muster.Session;

/// <summary>What one host has run, call by call: so that it is known what ran before a failure.</summary>
/// <remarks>
/// Bounded, for a run may repeat its tests all night: of a test it keeps the first time that it had its turn, and the first time that it failed. Only the last call
/// is whole: a test may be charged with the loss of its host after it.
/// </remarks>
sealed class CallLog
{
    readonly List<IReadOnlyList<TestId>> thinned = [];
    readonly HashSet<TestId> kept = [];
    readonly HashSet<TestId> keptFailed = [];
    readonly List<TestId> begun = [];
    readonly HashSet<TestId> seen = [];
    HashSet<TestId> failedNow = [];
    (IReadOnlyList<TestId> Tests, IReadOnlySet<TestId> Failed)? last;

    /// <summary>What is kept of the calls that are over, each with its tests in the order in which they began.</summary>
    public IReadOnlyList<IReadOnlyList<TestId>> Calls => last is { } call ? [.. thinned, call.Tests] : thinned;

    /// <summary>Tests that failed in this host, whatever came of them later.</summary>
    public HashSet<TestId> Failed { get; } = [];

    /// <summary>A test has its turn. A case with several rows has one.</summary>
    public void Begin(PlannedTest test)
    {
        if (seen.Add(test.Case.Id))
            begun.Add(test.Case.Id);
    }

    /// <summary>A test has failed, or is charged with the loss of the host.</summary>
    public void Fail(PlannedTest test)
    {
        Failed.Add(test.Case.Id);
        failedNow.Add(test.Case.Id);
    }

    /// <summary>The call is over: closes the book on it.</summary>
    public CallDescription End(CallState over)
    {
        var call = new CallDescription(over.SentMs, over.Threads, [.. begun], [.. over.Tests.Select(t => t.Case.Id).Where(id => !seen.Contains(id))]);
        Thin();
        last = (call.Tests, failedNow);
        failedNow = [];
        begun.Clear();
        seen.Clear();
        return call;
    }

    void Thin()
    {
        if (last is not { } call)
            return;

        List<TestId> worth = [.. call.Tests.Where(id => kept.Add(id) | (call.Failed.Contains(id) && keptFailed.Add(id)))];
        if (worth.Count > 0)
            thinned.Add(worth);
    }
}
