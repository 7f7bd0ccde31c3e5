using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Sequences;
using Muster.Session;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>Runs failures again, each way as <see cref="Way"/> says. What several failures have in common is run once for all of them.</summary>
/// <param name="basis">What to run and how, as <c>muster run</c> would.</param>
/// <param name="run">The recorded run.</param>
/// <param name="failures">Those that are looked at, each with its module.</param>
/// <param name="play">Plays one run.</param>
/// <param name="say">Says what happens, in a sentence.</param>
sealed class Trials(RunOptions basis, RecordedRun run, IReadOnlyList<(RecordedFailure Failure, TestModule Module)> failures, Func<RunOptions, Task<ProbeResults>> play, Action<string> say)
{
    static readonly TimeSpan LeastTimeout = TimeSpan.FromSeconds(60);

    readonly RunOptions plain = basis.AsProbe() with
    {
        Dist = DistributionMode.No,
        Slots = 1,
        Split = false,
        MaxWorkerRestart = int.MaxValue,
        // What hangs here would hang for ever: the run that is looked at had an end.
        TestTimeout = basis.TestTimeout ?? LongEnough(run),
    };

    // Of all failures the module is null.
    readonly Dictionary<(string? Module, int Number), ProbeResults> shared = [];

    /// <summary>What else has to run for it that was not run yet, in milliseconds of the recorded run; null if there is no such way for it.</summary>
    /// <param name="number">Which try it is, from 1.</param>
    public double? MsOf(Way way, RecordedFailure failure, int number) => way switch
    {
        Way.Alone => run.Tests[failure.Test].Ms,
        Way.AfterOthers => Neighbours.Before(run, failure.Test) is [_, ..] before ? before.Sum(call => Ms(call)) : null,
        Way.Plain => shared.ContainsKey((null, number)) ? 0 : Ms(failures.Select(other => run.Tests[other.Failure.Test])),
        _ when shared.ContainsKey((ModuleOf(failure).Key, number)) => 0,
        _ => Whole(failure).Exists(test => test.Outcome == TestOutcome.Passed) ? Ms(Whole(failure)) : null,
    };

    /// <summary>Runs it once.</summary>
    /// <inheritdoc cref="MsOf" />
    public async Task<Tried> TryAsync(Way way, RecordedFailure failure, int number)
    {
        var results = way switch
        {
            Way.Alone => await AloneAsync(failure, number),
            Way.AfterOthers => await AfterOthersAsync(failure, number),
            Way.Plain => await SharedAsync(null, number, $"running {Count(failures.Count, "failure")} with -n 0", Together),
            _ => await WholeAsync(failure, number),
        };

        // In a second process what the first was left with is gone.
        return way == Way.AfterOthers && results.Processes > 1 ? Tried.No : results.Of(ModuleOf(failure), IdOf(failure));
    }

    Task<ProbeResults> AloneAsync(RecordedFailure failure, int number)
    {
        Say($"running {run.Tests[failure.Test]} by itself", number);
        return play(Selected([ModuleOf(failure)], [IdOf(failure)]));
    }

    Task<ProbeResults> AfterOthersAsync(RecordedFailure failure, int number)
    {
        var before = Neighbours.Before(run, failure.Test);
        Say($"running {run.Tests[failure.Test]} after {Count(before.Sum(call => call.Count), "test")} that ran before it", number);
        return play(SequenceRun.Of(plain, [ModuleOf(failure)], [Sequence(before, run.Tests[failure.Test])]));
    }

    Task<ProbeResults> WholeAsync(RecordedFailure failure, int number)
    {
        var tests = Whole(failure).Select(test => test.Id).ToHashSet();
        var module = ModuleOf(failure);
        return SharedAsync(module.Key, number, $"running all {Count(tests.Count, "test")} of {module.Name} with -n 0", () => Selected([module], tests));
    }

    async Task<ProbeResults> SharedAsync(string? module, int number, string sentence, Func<RunOptions> options)
    {
        if (shared.TryGetValue((module, number), out var known))
            return known;

        Say(sentence, number);
        return shared[(module, number)] = await play(options());
    }

    void Say(string sentence, int number) => say(number == 1 ? sentence : $"{sentence}, once more");

    RunOptions Together() => Selected([.. failures.Select(other => other.Module).DistinctBy(module => module.Key)], failures.Select(other => IdOf(other.Failure)));

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
    static Sequence Sequence(IReadOnlyList<IReadOnlyList<RecordedTest>> before, RecordedTest test)
    {
        var calls = before.Select(call => call.Select(Named).ToList()).ToList();
        if (before[^1][0].Unit == test.Unit)
            calls[^1].Add(Named(test));
        else
            calls.Add([Named(test)]);
        return new Sequence { Calls = calls };
    }

    static NamedTest Named(RecordedTest test) => new(test.Id, test.Class, "", test.Name);

    List<RecordedTest> Whole(RecordedFailure failure) => [.. run.Tests.Where(test => run.ModuleOf(test) == run.ModuleOf(run.Tests[failure.Test]))];

    TestModule ModuleOf(RecordedFailure failure) => failures.First(other => other.Failure == failure).Module;

    TestId IdOf(RecordedFailure failure) => run.Tests[failure.Test].Id;

    static double Ms(IEnumerable<RecordedTest> tests) => tests.Sum(test => test.Ms);

    static TimeSpan LongEnough(RecordedRun run)
    {
        var longest = TimeSpan.FromMilliseconds(3 * run.Tests.Select(test => test.Ms).DefaultIfEmpty().Max());
        return longest > LeastTimeout ? longest : LeastTimeout;
    }

    static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
