using Muster.Model;
using Muster.Session;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>Runs the failures of a recorded run again, in the plain ways that tell causes apart.</summary>
/// <param name="basis">What to run and how, as <c>muster run</c> would.</param>
/// <param name="run">The recorded run.</param>
/// <param name="play">Plays one run.</param>
/// <param name="say">Says what happens, in a sentence.</param>
sealed class Examination(RunOptions basis, RecordedRun run, Func<RunOptions, Task<ProbeResults>> play, Action<string> say)
{
    /// <summary>So many failures are looked at: each may cost some starts of a process.</summary>
    public const int MostFailures = 20;

    /// <summary>Longer runs than this are left to the user; and all that only confirm take no longer.</summary>
    const double LongestMs = 300_000;

    double confirmingMs = LongestMs;

    public async Task<IReadOnlyList<Finding>> LookAsync()
    {
        var failures = run.Failures.Select(failure => (Failure: failure, Module: ModuleOf(failure)!)).Where(failure => failure.Module is not null)
            .DistinctBy(failure => (failure.Module.Key, run.Tests[failure.Failure.Test].Id)).Take(MostFailures).ToList();
        var trials = new Trials(basis, run, failures, play, say);
        var findings = new List<Finding>();
        foreach (var (failure, module) in failures)
        {
            var isOnly = failures.Count(other => other.Module == module) == 1;
            findings.Add(Diagnosis.Of(run, failure, await ProbeAsync(trials, failure, isOnly)));
        }

        return findings;
    }

    /// <summary>The module of this machine that a failure belongs to; null if it is not among what is run.</summary>
    public TestModule? ModuleOf(RecordedFailure failure)
    {
        var recorded = run.ModuleOf(failure);

        // The same assembly has another key when it is named by another path: through its project, for example.
        return basis.Modules.FirstOrDefault(module => module.Key == recorded.Key)
            ?? basis.Modules.FirstOrDefault(module => module.Name == recorded.Name && module.TargetFramework == recorded.TargetFramework);
    }

    async Task<Probes> ProbeAsync(Trials trials, RecordedFailure failure, bool isOnly)
    {
        var probes = await AndAsync(Probes.None, Way.Plain);
        if (probes.Plain.Seen == Tried.No)
            return probes;

        if (!isOnly)
            probes = await AndAsync(probes, Way.Alone);
        // That it is red needs more than one try.
        if (probes.Alone.Seen == Tried.Failed && MayConfirm(Way.Alone))
            probes = await AndAsync(probes, Way.Alone);
        if (probes is { Alone.Seen: Tried.Failed, Plain.Seen: Tried.Failed } && trials.MsOf(Way.Whole, failure, 1) <= LongestMs)
            probes = await AndAsync(probes, Way.Whole);
        if (probes.Alone.Seen == Tried.Passed && trials.MsOf(Way.AfterOthers, failure, 1) <= LongestMs)
            probes = await AndAsync(probes, Way.AfterOthers);

        // What fails by chance may have done so just where that looks like a matter of order.
        foreach (var way in Diagnosis.GroundsOf(run, failure, probes))
        {
            if (Diagnosis.IsSteady(probes) && MayConfirm(way))
                probes = await AndAsync(probes, way);
        }

        return probes;

        bool MayConfirm(Way way)
        {
            if (trials.MsOf(way, failure, probes[way].Count + 1) is not { } ms || ms > confirmingMs)
                return false;

            confirmingMs -= ms;
            return true;
        }

        // Where it had the process for itself, it was alone.
        async Task<Probes> AndAsync(Probes before, Way way)
        {
            var after = before.And(way, await trials.TryAsync(way, failure, before[way].Count + 1));
            return isOnly && way is Way.Plain or Way.Alone ? after with { Plain = after[way], Alone = after[way] } : after;
        }
    }
}
