using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>Says what was seen of one failure, in sentences.</summary>
static class Evidence
{
    const int NamesTold = 3;

    public static IEnumerable<string> Of(RecordedRun run, RecordedFailure failure, Probes probes, IReadOnlyList<RecordedTest> beside)
    {
        var before = Neighbours.Before(run, failure.Test);
        var worker = run.Tests[failure.Test].Host is { } host ? run.Hosts[host].Worker : "its worker";
        if (OfPlain(probes) is { } plain)
            yield return plain;
        if (probes.Alone.Seen == Tried.NowAndThen)
            yield return $"Fails {Often(probes.Alone)} by itself.";
        if (probes.Plain.Seen == Tried.NowAndThen && probes.Plain != probes.Alone)
            yield return $"Fails {Often(probes.Plain)} with -n 0 among the other failures.";
        if (OfWhole(probes.Whole) is { } whole)
            yield return whole;
        if (probes.AfterOthers.Seen == Tried.Failed)
            yield return $"Fails in one process after the {Count(before)} before it in {worker}: {Names(before.SelectMany(call => call).Reverse(), "the last of them ")}.";
        else if (probes.AfterOthers.Seen != Tried.No)
            yield return $"{(probes.AfterOthers.Seen == Tried.Passed ? "Passes" : $"Fails {Often(probes.AfterOthers)}")} after the {Count(before)} that ran before it in {worker}.";
        if (beside.Count > 0 && probes.Alone.Seen == Tried.Passed && probes.AfterOthers.Seen is Tried.No or Tried.Passed)
            yield return $"At the same time ran {Names(beside.Select(test => test), "", test => $" in {run.Hosts[test.Host!.Value].Worker}")}.";
    }

    static string Often(Tries tries) => $"in {tries.Failed} of {tries.Count} tries";

    static string? OfWhole(Tries whole) => whole.Seen switch
    {
        Tried.Passed => "Passes when all tests of the module run with -n 0.",
        Tried.Failed => "Fails when all tests of the module run with -n 0.",
        Tried.NowAndThen => $"Fails {Often(whole)} when all tests of the module run with -n 0.",
        _ => null,
    };

    static string? OfPlain(Probes probes) => (probes.Plain.Seen, probes.Alone.Seen) switch
    {
        (Tried.Passed, Tried.Passed) => "Passes with -n 0, and by itself.",
        (Tried.Passed, Tried.Failed) => "Passes with -n 0 among the other failures, and fails by itself.",
        (Tried.Failed, Tried.Passed) => "Fails with -n 0 among the other failures, and passes by itself.",
        (Tried.Failed, Tried.Failed) => probes.Whole.Seen == Tried.Passed ? "Fails with -n 0 among the other failures, and by itself." : "Fails with -n 0, and by itself.",
        (Tried.Passed, _) => "Passes with -n 0.",
        (Tried.Failed, _) => "Fails with -n 0.",
        _ => null,
    };

    static string Count(IReadOnlyList<IReadOnlyList<RecordedTest>> calls)
    {
        var count = calls.Sum(call => call.Count);
        return count == 1 ? "one test" : $"{count} tests";
    }

    static string Names(IEnumerable<RecordedTest> tests, string lead, Func<RecordedTest, string>? where = null)
    {
        var all = tests.ToList();
        var named = string.Join(", ", all.Take(NamesTold).Select(test => test + where?.Invoke(test)));
        return all.Count > NamesTold ? $"{lead}{named} and {all.Count - NamesTold} more" : named;
    }
}
