using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run takes of the tests that there are by what earlier runs left.</summary>
public sealed class EarlierRunsTests : PlayedSession
{
    [Fact]
    public void Last_failed_runs_what_failed_crashed_or_timed_out_and_nothing_else()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail], [Deed.Crash, Deed.Skip]), SuiteMaker.Module(1, false, [Deed.Hang, Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, LastFailed);

        Assert.Equal(["M0 U0T1", "M0 U1T0", "M1 U0T0"], Names(log));
        Assert.Contains("--last-failed: 3 of 6 tests.", log.Notices);
    }

    [Fact]
    public void What_was_mended_is_not_run_again()
    {
        Play([SuiteMaker.Module(0, false, [Deed.Fail, Deed.Fail, Deed.Pass])], TestSelection.All);
        Assert.Equal(2, Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail, Deed.Pass])], LastFailed).Results.Count);

        Assert.Equal(["M0 U0T1"], Names(Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail, Deed.Pass])], LastFailed)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Last_failed_without_failures_runs_everything_and_says_so(int slots)
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass]), SuiteMaker.Module(2, false, [Deed.Pass])];

        var log = Play(suite, LastFailed, o => o with { Slots = slots });

        Assert.Equal(3, log.Results.Count);
        Assert.Contains("--last-failed: no such test is known; running all 3 that are selected.", log.Notices);
    }

    [Fact]
    public void A_test_that_a_filter_leaves_out_keeps_its_failure()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Fail, Deed.Pass])];
        Play(suite, TestSelection.All);
        var mended = SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass]);

        Assert.Equal(["M0 U1T0"], Names(Play([mended], Only("C1") with { LastFailed = true })));
        Assert.Equal(["M0 U0T0"], Names(Play([mended], LastFailed)));
    }

    [Fact]
    public void Known_failures_outside_of_the_filter_do_not_count_as_failures_of_it()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass])];
        Play(suite, TestSelection.All);

        Assert.Equal(["M0 U1T0", "M0 U1T1"], Names(Play(suite, Only("C1") with { LastFailed = true })));
    }

    [Fact]
    public async Task A_row_that_was_not_planned_and_failed_brings_its_test_back()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]);
        var state = new RunState(Options([suite]), new ManualTime(), _ => { });
        var module = state.Modules[0];
        var test = state.Ledger.Plan(module, suite.Tests[0].Case);
        module.Tests[(test.Case.Id, null)] = test;
        test.Outcome = TestOutcome.Passed;
        test.ExtraFailed = true;
        await RunMemory.Open(state.Options, new ManualTime()).SaveAsync(state.Modules, stopped: false);

        Assert.Equal(["M0 U0T0"], Names(Play([suite], LastFailed)));
    }

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.No)]
    public void Failed_first_runs_everything_failures_first(DistributionMode mode)
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass], [Deed.Pass], [Deed.Fail], [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass], [Deed.Fail], [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { FailedFirst = true }, o => o with { Slots = 1, Dist = mode });

        Assert.Equal(8, log.Results.Count);
        Assert.Equal(["M0 U2T0", "M1 U1T0"], log.Results.GroupBy(r => r.Module.Index).Select(module => Name(module.First())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void New_first_runs_what_never_ran_first()
    {
        Play([SuiteMaker.Module(0, true, [Deed.Pass], [Deed.Pass])], TestSelection.All);

        var log = Play([SuiteMaker.Module(0, true, [Deed.Pass], [Deed.Pass, Deed.Pass])], TestSelection.All with { NewFirst = true }, o => o with { Slots = 1 });

        Assert.Equal(3, log.Results.Count);
        Assert.Equal("M0 U1T1", Name(log.Results[0]));
    }

    [Fact]
    public void Not_run_goes_on_where_a_stopped_run_ended()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass])];
        var first = Play(suite, TestSelection.All, o => o with { MaxFail = 1, Slots = 1 });
        var ran = first.Results.Where(r => r.Outcome != TestOutcome.NotRun).Select(Name).ToHashSet();
        Assert.NotEmpty(ran);

        var log = Play(suite, TestSelection.All with { NotRun = true });

        Assert.Equal(4, ran.Count + log.Results.Count);
        Assert.Empty(ran.Intersect(Names(log)));
    }

    [Fact]
    public void Not_run_takes_modules_that_the_stopped_run_never_listed()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Hang]), SuiteMaker.Module(1, false, [Deed.Pass, Deed.Pass])];
        Run(suite, TestSelection.All, o => o with { TestTimeout = null, Slots = 1 }).StopAt(1500).Play().Check();

        Assert.Equal(["M0 U0T0", "M1 U0T0", "M1 U0T1"], Names(Play(suite, TestSelection.All with { NotRun = true })));
    }

    [Fact]
    public void Where_nothing_was_left_not_run_runs_nothing_and_is_not_green()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { NotRun = true });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
        Assert.Contains("--not-run: no stopped run has left any of these tests.", log.Notices);
    }

    [Fact]
    public void Last_failed_and_not_run_together_finish_a_stopped_run()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass])];
        Play(suite, TestSelection.All, o => o with { MaxFail = 1, Slots = 1 });

        Assert.Equal(["M0 U0T0", "M0 U1T0"], Names(Play(suite, TestSelection.All with { NotRun = true, LastFailed = true })));
    }

    [Fact]
    public void A_stop_while_modules_wait_for_each_other_ends_the_run()
    {
        var hanging = SuiteMaker.Module(0, false, [Deed.Pass]);
        FakeModule[] suite = [new FakeModule(hanging.Module, hanging.Tests) { ListingHangs = true }, SuiteMaker.Module(1, false, [Deed.Pass])];

        var log = Run(suite, LastFailed).StopAt(2000).Play();

        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.Empty(log.Summary.Lost);
    }
}
