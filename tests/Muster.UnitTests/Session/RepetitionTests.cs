using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Session;
using Muster.Storage;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary><c>--repeat</c> and <c>--until-fail</c>.</summary>
public sealed class RepetitionTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.LoadScope)]
    [InlineData(DistributionMode.LoadFile)]
    [InlineData(DistributionMode.LoadGroup)]
    [InlineData(DistributionMode.WorkSteal)]
    [InlineData(DistributionMode.No)]
    public void Each_test_has_a_result_in_each_repetition(DistributionMode mode)
    {
        var log = Play(Options(7) with { Dist = mode }, SuiteMaker.Module(0, true, [Deed.Pass, Deed.Skip, Deed.Pass], [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass, Deed.Pass]));
        Assert.Equal((42, 35, 7, 0), (log.Summary.Planned, log.Summary.Passed, log.Summary.Skipped, log.Summary.ExitCode));
        Assert.All(log.Results.GroupBy(r => r.Case.Id), tries => Assert.Equal(Enumerable.Range(1, 7), tries.Select(t => t.Repetition!.Value).Order()));
        Assert.Contains("no test failed in 7 whole repetitions", log.Notices);
    }

    [Fact]
    public void The_workers_of_the_first_repetition_run_the_others_too()
    {
        var run = Run(Options(50) with { Dist = DistributionMode.No, Slots = 1 }, SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]));
        run.Play().Check();
        Assert.Single(run.Node!.Starts);
    }

    [Fact]
    public void One_test_that_is_repeated_keeps_several_workers_busy()
    {
        var log = Play(Options(100) with { Dist = DistributionMode.Load, Slots = 4 }, SuiteMaker.Module(0, false, [Deed.Pass]));
        Assert.Equal(4, log.Results.Select(r => r.Worker!.Slot).Distinct().Count());
    }

    [Fact]
    public void A_test_that_crashes_is_charged_in_each_repetition_and_the_others_pass_in_each()
    {
        var log = Play(Options(5), SuiteMaker.Module(0, false, [Deed.Pass, Deed.Crash, Deed.Pass]));
        Assert.Equal((15, 10, 5), (log.Summary.Planned, log.Summary.Passed, log.Summary.Crashed));
        Assert.Contains("C0.U0T1 failed in 5 of 5 repetitions, the first time in repetition 1", log.Notices);
    }

    [Fact]
    public void A_unit_that_fails_in_parts_passes_as_a_whole_in_each_repetition()
    {
        var log = Play(Options(3), SuiteMaker.Module(0, true, [.. Enumerable.Repeat(Deed.NeedsWhole, 60)]));
        Assert.Equal((180, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Single(log.Notices, notice => notice.Contains("will not be split again", StringComparison.Ordinal));
    }

    [Fact]
    public void Repetitions_that_were_planned_before_it_was_learned_that_a_unit_must_stay_whole_run_it_whole()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass]).Module;
        var log = Play(Options(25), new FakeModule(suite, [.. Enumerable.Range(0, 8).Select(i => SuiteMaker.Test(0, 0, i, true, Deed.NeedsWhole, 200))]));

        Assert.Equal((200, 0), (log.Summary.Passed, log.Summary.ExitCode));
        // Of 25 that are planned at once, those that had begun when it was learned.
        Assert.InRange(log.Of<SessionEvent.TestsRescheduled>().Count(), 1, 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_of_them_is_lost_with_its_worker_runs_again(int seed)
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass]).Module;
        var module = new FakeModule(suite, [.. Enumerable.Range(0, 8).Select(i => SuiteMaker.Test(0, 0, i, true, i == 3 ? Deed.NeedsWhole : Deed.Pass, 200))]);
        var options = Options(25) with { Modules = [suite], MaxWorkerRestart = 1000 };
        var log = new SimulatedRun { Modules = [module], Options = options, Seed = seed, Faults = new Faults { BetweenTests = 0.02, BeforeTaking = 0.1, WhileIdle = 0.05 } }.Play().Check();
        Assert.Equal((200, 0), (log.Summary.Planned, log.Summary.NotRun));
    }

    [Fact]
    public void Until_fail_ends_with_the_repetition_that_fails()
    {
        var options = Options(null) with { UntilFail = true, Slots = 1 };
        var log = Play(options, SuiteMaker.Module(0, false, [Deed.Pass, Deed.FailAtLast, Deed.Pass]));
        var failed = Assert.Single(log.Results, r => r.Outcome == TestOutcome.Failed);
        Assert.Equal(FakeHost.FailsAtLastIn, failed.Repetition);
        Assert.Equal($"C0.U0T1 failed in repetition {FakeHost.FailsAtLastIn}", Assert.Single(log.Of<SessionEvent.Stopping>()).Reason);
        Assert.Equal((2, 0), (log.Summary.ExitCode, log.Summary.NotRun));
    }

    [Fact]
    public void Until_fail_ends_with_the_first_failure_though_more_were_allowed()
    {
        var options = Options(null) with { UntilFail = true, MaxFail = 5, Slots = 1 };
        var log = Play(options, SuiteMaker.Module(0, false, [Deed.Pass, Deed.FailAtLast, Deed.Pass]));
        Assert.Equal((1, 2), (log.Summary.Failed, log.Summary.ExitCode));
    }

    [Fact]
    public void Until_fail_ends_after_the_last_repetition_where_nothing_fails()
    {
        var log = Play(Options(4) with { UntilFail = true }, SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]));
        Assert.Equal((8, 8, 0), (log.Summary.Planned, log.Summary.Passed, log.Summary.ExitCode));
        Assert.Empty(log.Of<SessionEvent.Stopping>());
    }

    [Fact]
    public void Until_fail_goes_on_until_somebody_stops_it()
    {
        var options = Options(null) with { UntilFail = true };
        var log = Run(options, SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass])).StopAt(60_000).Play().Check();
        Assert.Equal(((int)ExitCode.Aborted, 0), (log.Summary.ExitCode, log.Summary.Failed));
        Assert.InRange(log.Summary.Passed, 500, int.MaxValue);
        Assert.Contains(log.Notices, n => n.StartsWith("no test failed in ", StringComparison.Ordinal));
    }

    [Fact]
    public void Until_fail_does_not_repeat_for_ever_what_is_always_skipped()
    {
        var log = Play(Options(null) with { UntilFail = true }, SuiteMaker.Module(0, false, [Deed.Skip, Deed.Skip]));
        Assert.Equal((2, 2), (log.Summary.Planned, log.Summary.Skipped));
    }

    [Fact]
    public void Without_distribution_no_module_waits_for_ever_for_its_turn()
    {
        var options = Options(null) with { UntilFail = true, Dist = DistributionMode.No, Slots = 1 };
        var log = Run(options, SuiteMaker.Module(0, false, [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass])).StopAt(100_000).Play().Check();
        var last = log.Results.GroupBy(r => r.Module.Index).Select(module => module.Max(r => r.Repetition!.Value)).ToList();
        Assert.InRange(last.Max() - last.Min(), 0, 100);
    }

    [Fact]
    public void A_stop_leaves_nothing_of_repetitions_that_had_not_begun()
    {
        var log = Run(Options(1000), SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass])).StopAt(3000).Play().Check();
        Assert.Equal((3, log.Summary.Passed), (log.Summary.ExitCode, log.Summary.Planned));
    }

    [Fact]
    public void One_failure_of_several_is_what_the_next_run_remembers()
    {
        var options = Options(FakeHost.FailsAtLastIn + 3);
        Play(options, SuiteMaker.Module(0, false, [Deed.FailAtLast]));
        var module = options.Modules[0];
        Assert.True(new Outcomes(new MusterFolder(options.Root), TimeProvider.System).Read(module.Key).AnyFailed);
    }

    RunLog Play(RunOptions options, params FakeModule[] modules) => Run(options, modules).Play().Check();

    static SimulatedRun Run(RunOptions options, params FakeModule[] modules) =>
        new() { Modules = modules, Options = options with { Modules = [.. modules.Select(m => m.Module)] } };

    RunOptions Options(int? repetitions) => new()
    {
        Modules = [SuiteMaker.Module(0, false, [Deed.Pass]).Module],
        Root = folder.Make("root"),
        DotnetPath = "dotnet",
        HostFolder = "/nowhere",
        Slots = 3,
        Repetitions = repetitions,
    };
}
