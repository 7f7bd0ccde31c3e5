using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
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
    /// <summary>So many failures are looked at: each may cost two starts of a process.</summary>
    public const int MostFailures = 20;

    /// <summary>Longer runs than this are left to the user.</summary>
    const double LongestMs = 300_000;

    static readonly TimeSpan LeastTimeout = TimeSpan.FromSeconds(60);

    readonly RunOptions plain = basis with
    {
        IsProbe = true,
        Dist = DistributionMode.No,
        Slots = 1,
        Split = false,
        MaxFail = null,
        MinimumExpectedTests = 0,
        ResultsDirectory = null,
        MaxWorkerRestart = int.MaxValue,
        Problems = [],
        Notices = [],
        // What hangs here would hang for ever: the run that is looked at had an end.
        TestTimeout = basis.TestTimeout ?? LongEnough(run),
    };

    readonly Dictionary<int, ProbeResults> wholes = [];

    public async Task<IReadOnlyList<Finding>> LookAsync()
    {
        var failures = run.Failures.Where(failure => ModuleOf(failure) is not null).DistinctBy(failure => (ModuleOf(failure)!.Key, IdOf(failure))).Take(MostFailures).ToList();
        if (failures.Count == 0)
            return [];

        say($"running {Count(failures.Count, "failure")} with -n 0");
        var modules = failures.Select(failure => ModuleOf(failure)!).DistinctBy(module => module.Key).ToList();
        var together = await play(Selected(modules, failures.Select(IdOf)));
        var findings = new List<Finding>();
        foreach (var failure in failures)
            findings.Add(Diagnosis.Of(run, failure, await ProbeAsync(failure, failures, together)));
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

    async Task<Probes> ProbeAsync(RecordedFailure failure, IReadOnlyList<RecordedFailure> failures, ProbeResults together)
    {
        var module = ModuleOf(failure)!;
        var inPlain = together.Of(module, IdOf(failure));
        if (inPlain == Tried.No)
            return new Probes(Tried.No, Tried.No, Tried.No, Tried.No);

        // Where it had the process for itself, it was alone.
        var wasAlone = failures.Count(other => ModuleOf(other) == module) == 1;
        var alone = wasAlone ? inPlain : await AloneAsync(failure, module);
        // That it is red needs more than one try: what passes the second time was disturbed.
        if (alone == Tried.Failed)
            alone = await AloneAsync(failure, module);
        if (wasAlone)
            inPlain = alone;
        var whole = alone == Tried.Failed && inPlain == Tried.Failed ? await WholeAsync(failure, module) : Tried.No;
        var after = alone == Tried.Passed ? await AfterOthersAsync(failure, module) : Tried.No;
        return new Probes(inPlain, alone, after, whole);
    }

    async Task<Tried> AloneAsync(RecordedFailure failure, TestModule module)
    {
        say($"running {NameOf(failure)} by itself");
        return (await play(Selected([module], [IdOf(failure)]))).Of(module, IdOf(failure));
    }

    async Task<Tried> AfterOthersAsync(RecordedFailure failure, TestModule module)
    {
        var before = Neighbours.Before(run, failure.Test);
        if (before.Count == 0 || TooLong(before.SelectMany(call => call)))
            return Tried.No;

        say($"running {NameOf(failure)} after {Count(before.Sum(call => call.Count), "test")} that ran before it");
        var options = Selected([module], [.. before.SelectMany(call => call).Select(test => test.Id), IdOf(failure)]) with
        {
            Dist = DistributionMode.Auto,
            Threads = 1,
            Rules = [.. plain.Rules.Select(rule => rule with { Threads = null, Serial = null })],
            Calls = Calls(before, run.Tests[failure.Test]),
        };
        var results = await play(options);

        // In a second process what the first was left with is gone.
        return results.Processes > 1 ? Tried.No : results.Of(module, IdOf(failure));
    }

    async Task<Tried> WholeAsync(RecordedFailure failure, TestModule module)
    {
        var index = run.ModuleOf(run.Tests[failure.Test]);
        if (!wholes.TryGetValue(index, out var results))
        {
            var tests = run.Tests.Where(test => run.ModuleOf(test) == index).ToList();
            if (TooLong(tests) || !tests.Exists(test => test.Outcome == TestOutcome.Passed))
                return Tried.No;

            say($"running all {Count(tests.Select(test => test.Id).Distinct().Count(), "test")} of {module.Name} with -n 0");
            wholes[index] = results = await play(Selected([module], tests.Select(test => test.Id)));
        }

        return results.Of(module, IdOf(failure));
    }

    RunOptions Selected(IReadOnlyList<TestModule> modules, IEnumerable<TestId> tests)
    {
        var ids = tests.ToHashSet();
        return plain with
        {
            Modules = [.. modules.Select((module, i) => module with { Index = i })],
            Selection = new TestSelection { Selectors = [new Selector("--filter-uid", "the failures", test => ids.Contains(test.Id), test => ids.Contains(test.Id))] },
        };
    }

    // Tests of its own unit that ran right before it were most likely in its call.
    static IReadOnlyList<IReadOnlyList<TestId>> Calls(IReadOnlyList<IReadOnlyList<RecordedTest>> before, RecordedTest test)
    {
        var calls = before.Select(call => call.Select(earlier => earlier.Id).ToList()).ToList();
        if (before[^1][0].Unit == test.Unit)
            calls[^1].Add(test.Id);
        else
            calls.Add([test.Id]);
        return calls;
    }

    TestId IdOf(RecordedFailure failure) => run.Tests[failure.Test].Id;

    string NameOf(RecordedFailure failure) => run.Tests[failure.Test].ToString();

    static bool TooLong(IEnumerable<RecordedTest> tests) => tests.Sum(test => test.Ms) > LongestMs;

    static TimeSpan LongEnough(RecordedRun run)
    {
        var longest = TimeSpan.FromMilliseconds(3 * run.Tests.Select(test => test.Ms).DefaultIfEmpty().Max());
        return longest > LeastTimeout ? longest : LeastTimeout;
    }

    static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
