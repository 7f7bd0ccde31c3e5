using Muster.Model;
using Muster.Model.Events;

namespace Muster.Session;

/// <summary>What one host has run, call by call: so that it can be run again.</summary>
sealed class CallLog
{
    readonly List<CallDescription> calls = [];
    readonly List<TestId> begun = [];
    readonly HashSet<TestId> seen = [];

    /// <summary>The calls that are over.</summary>
    public IReadOnlyList<CallDescription> Calls => calls;

    /// <summary>Tests that failed in this host, whatever came of them later.</summary>
    public HashSet<TestId> Failed { get; } = [];

    /// <summary>A test has its turn. A case with several rows has one.</summary>
    public void Begin(PlannedTest test)
    {
        if (seen.Add(test.Case.Id))
            begun.Add(test.Case.Id);
    }

    /// <summary>The call is over: closes the book on it.</summary>
    /// <param name="given">All tests that it had.</param>
    /// <param name="startedMs">When it was sent.</param>
    /// <param name="threads">As it was sent.</param>
    public CallDescription End(IEnumerable<PlannedTest> given, double startedMs, int threads)
    {
        var call = new CallDescription(startedMs, threads, [.. begun], [.. given.Select(t => t.Case.Id).Where(id => !seen.Contains(id))]);
        calls.Add(call);
        begun.Clear();
        seen.Clear();
        return call;
    }
}
