using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>What ran around a test in a recorded run.</summary>
static class Neighbours
{
    /// <summary>The tests that ran before this one in its process, in order, as the calls that they were made in, as far as that can be told: tests of one unit in a row.</summary>
    public static IReadOnlyList<IReadOnlyList<RecordedTest>> Before(RecordedRun run, int test)
    {
        var calls = new List<List<RecordedTest>>();
        var seen = new HashSet<Model.TestId> { run.Tests[test].Id };
        foreach (var earlier in run.Tests.Take(test).Where(other => other.Host is not null && other.Host == run.Tests[test].Host))
        {
            if (!seen.Add(earlier.Id))
                continue;
            if (calls.Count == 0 || calls[^1][^1].Unit != earlier.Unit)
                calls.Add([]);
            calls[^1].Add(earlier);
        }

        return calls;
    }

    /// <summary>The tests that ran in other slots while this one did.</summary>
    public static IReadOnlyList<RecordedTest> Beside(RecordedRun run, int test)
    {
        var one = run.Tests[test];
        return one.Host is not { } host ? [] : [.. run.Tests.Where(other => other.Host is { } elsewhere && run.Hosts[elsewhere].Slot != run.Hosts[host].Slot && other.StartedMs <= one.EndedMs && other.EndedMs >= one.StartedMs)];
    }
}
