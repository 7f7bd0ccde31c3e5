using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run makes of hosts that do one thing wrong.</summary>
public sealed class SessionTests : PlayedSession
{
    [Fact]
    public void A_crash_costs_one_test()
    {
        var log = Play(SuiteMaker.Module(0, false, [Deed.Pass, Deed.Crash, Deed.Pass]));
        Assert.Equal([TestOutcome.Passed, TestOutcome.Crashed, TestOutcome.Passed], Outcomes(log));
        Assert.Contains("signal 6 (SIGABRT) while running C0.U0T1", log.Result("U0T1").Message, StringComparison.Ordinal);
        Assert.Contains("Ran before it in the same process, newest last: C0.U0T0.", log.Result("U0T1").Message, StringComparison.Ordinal);
        Assert.Equal("the last words", log.Result("U0T1").Output);
    }

    [Fact]
    public void A_hang_costs_one_test()
    {
        var log = Play(SuiteMaker.Module(0, false, [Deed.Pass, Deed.Hang, Deed.Pass]));
        Assert.Equal([TestOutcome.Passed, TestOutcome.TimedOut, TestOutcome.Passed], Outcomes(log));
    }

    [Fact]
    public void No_test_took_longer_than_the_call_in_which_it_ran()
    {
        var log = Play(SuiteMaker.Module(0, false, [Deed.Boast, Deed.Pass]));
        Assert.InRange(log.Result("U0T0").DurationMs, 0, log.Summary.WallMs);
        Assert.InRange(log.Summary.BoundMs, 0, log.Summary.WallMs);
    }

    [Fact]
    public void A_set_up_that_kills_is_tried_twice_and_charges_its_tests()
    {
        var log = Play(SuiteMaker.Module(0, false, [Deed.CrashBefore, Deed.Pass], [Deed.Pass]));
        Assert.Equal([TestOutcome.Crashed, TestOutcome.Crashed, TestOutcome.Passed], Outcomes(log));
        Assert.Contains("twice in C0, before its first test", log.Result("U0T1").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_fails_in_parts_and_passes_whole_passed_and_is_not_split_again()
    {
        var suite = SuiteMaker.Module(0, true, [.. Enumerable.Repeat(Deed.NeedsWhole, 60)]);
        var log = Play(suite);
        Assert.Equal((60, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Contains(log.Notices, n => n.StartsWith("C0 failed when its tests were spread", StringComparison.Ordinal));

        var again = Play(suite);
        Assert.Empty(again.Notices);
        Assert.Empty(again.Of<SessionEvent.TestsRescheduled>());
    }

    [Fact]
    public void A_module_that_dies_while_listing_is_given_up_and_the_others_run()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        var log = Play(new FakeModule(broken.Module, broken.Tests) { ListingCrashes = true }, SuiteMaker.Module(1, false, [Deed.Pass]));
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
        Assert.Equal(1, log.Summary.Passed);
        Assert.Contains("while listing the tests of M0", Assert.Single(log.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_that_hangs_while_listing_is_given_up()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        var log = Play(new FakeModule(broken.Module, broken.Tests) { ListingHangs = true }, SuiteMaker.Module(1, false, [Deed.Pass]));
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
        Assert.Equal(1, log.Summary.Passed);
    }

    [Fact]
    public void A_module_that_cannot_be_listed_says_why()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        var log = Play(new FakeModule(broken.Module, broken.Tests) { ListingFails = "no such framework" });
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
        Assert.Equal("no such framework", Assert.Single(log.Problems).Message);
    }

    [Fact]
    public void A_module_whose_host_never_speaks_is_tried_twice()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        var run = Run([new FakeModule(broken.Module, broken.Tests) { NeverReady = true }]);
        var log = run.Play().Check();
        Assert.Equal(2, run.Node!.Starts.Count);
        Assert.Equal((int)ExitCode.NoWorker, log.Summary.ExitCode);
    }

    [Fact]
    public void Where_other_workers_start_a_module_whose_host_never_speaks_could_not_be_listed()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        var log = Play(new FakeModule(broken.Module, broken.Tests) { NeverReady = true }, SuiteMaker.Module(1, false, [Deed.Pass]));
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
        Assert.Equal(1, log.Summary.Passed);
    }

    [Fact]
    public void Workers_that_were_killed_at_a_time_limit_are_replaced_however_many()
    {
        var run = Run([SuiteMaker.Module(0, false, [.. Enumerable.Repeat(Deed.Hang, 6), Deed.Pass])], o => o with { MaxWorkerRestart = 0, Slots = 1 });
        var log = run.Play().Check();
        Assert.Equal((6, 1, 0), (log.Summary.TimedOut, log.Summary.Passed, log.Summary.NotRun));
    }

    [Fact]
    public void A_test_that_no_framework_reports_was_not_run_and_the_run_is_red()
    {
        var log = Play(SuiteMaker.Module(0, false, [Deed.Pass, Deed.Mute]));
        Assert.Equal([TestOutcome.Passed, TestOutcome.NotRun], Outcomes(log));
        Assert.Equal((int)ExitCode.TestsFailed, log.Summary.ExitCode);
    }

    [Theory]
    [InlineData(4, ExitCode.TooFewTests)]
    [InlineData(3, ExitCode.Passed)]
    public void Fewer_tests_than_expected_are_an_error_and_a_skipped_one_counts(int expected, ExitCode code)
    {
        var run = Run([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Skip, Deed.Pass])], o => o with { MinimumExpectedTests = expected });
        Assert.Equal((int)code, run.Play().Summary.ExitCode);
    }

    [Fact]
    public void With_maxfail_1_and_one_worker_nothing_runs_after_the_failure()
    {
        var run = Run([SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass], [Deed.Pass])], o => o with { MaxFail = 1, Slots = 1 });
        var log = run.Play().Check();
        Assert.Equal((int)ExitCode.TooManyFailures, log.Summary.ExitCode);
        Assert.Equal((1, 2), (log.Summary.Failed, log.Summary.NotRun));
    }

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.WorkSteal)]
    public void With_maxfail_1_a_failure_of_a_spread_unit_lets_nothing_start_before_it_is_certain(DistributionMode mode)
    {
        Deed[][] others = [.. Enumerable.Repeat<Deed[]>([Deed.Pass], 60)];
        var suite = SuiteMaker.Module(0, true, [[Deed.Fail, .. Enumerable.Repeat(Deed.Pass, 59)], .. others]);
        var log = Run([suite], o => o with { MaxFail = 1, Slots = 2, Dist = mode }).Play().Check();

        Assert.Equal((int)ExitCode.TooManyFailures, log.Summary.ExitCode);
        Assert.Equal(1, log.Summary.Failed);
        Assert.NotEqual(0, log.Summary.NotRun);
        var certain = log.Events.SkipWhile(e => e is not SessionEvent.TestsRescheduled).OfType<SessionEvent.TestStarted>().ToList();
        Assert.Contains("C0", certain.Select(s => s.Case.Unit));
        // What a host had been given that was still starting.
        Assert.InRange(certain.Count(s => s.Case.Unit != "C0"), 0, 1);
    }

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.WorkSteal)]
    public void With_maxfail_1_a_spread_unit_that_passes_as_a_whole_stops_nothing(DistributionMode mode)
    {
        Deed[][] others = [.. Enumerable.Repeat<Deed[]>([Deed.Pass], 60)];
        var suite = SuiteMaker.Module(0, true, [[.. Enumerable.Repeat(Deed.NeedsWhole, 60)], .. others]);
        var log = Run([suite], o => o with { MaxFail = 1, Slots = 2, Dist = mode }).Play().Check();
        Assert.Equal((120, 0), (log.Summary.Passed, log.Summary.ExitCode));
    }

    [Fact]
    public void Ctrl_C_is_heard_while_maxfail_lets_a_hanging_test_end()
    {
        var slow = new FakeModule(SuiteMaker.Module(0, false).Module, [SuiteMaker.Test(0, 0, 0, false, Deed.Fail, 2000)]);
        var run = Run([slow, SuiteMaker.Module(1, false, [Deed.Hang])], o => o with { MaxFail = 1, TestTimeout = null });
        var log = run.StopAt(4000).Play().Check();
        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.InRange(log.Summary.WallMs, 4000, 10_000);
    }

    [Fact]
    public void A_kill_ends_the_run_at_once()
    {
        var run = Run([SuiteMaker.Module(0, false, [Deed.Hang])], o => o with { TestTimeout = null });
        var log = run.KillAt(2000).Play().Check();
        Assert.Equal([TestOutcome.NotRun], Outcomes(log));
        Assert.InRange(log.Summary.WallMs, 2000, 2200);
    }

    [Fact]
    public void With_no_restart_the_first_loss_ends_the_run()
    {
        var run = Run([SuiteMaker.Module(0, false, [Deed.Crash], [Deed.Pass])], o => o with { MaxWorkerRestart = 0, Slots = 1 });
        var log = run.Play().Check();
        Assert.Equal((1, 1), (log.Summary.Crashed, log.Summary.NotRun));
        Assert.Contains(log.Problems, p => p.Message == "worker gw0 crashed and worker restarting disabled");
    }

    [Fact]
    public void When_every_slot_is_lost_the_run_says_so_and_loses_no_test()
    {
        var run = new SimulatedRun { Modules = [SuiteMaker.Module(0, false, [Deed.Crash], [Deed.Pass])], Faults = new Faults { TreeStays = 1 }, Options = Options([SuiteMaker.Module(0, false, [Deed.Pass])]) with { Slots = 1 } };
        var log = run.Play().Check();
        Assert.Equal((int)ExitCode.TestsFailed, log.Summary.ExitCode);
        Assert.Contains(log.Problems, p => p.Message.StartsWith("no slot is left", StringComparison.Ordinal));
        Assert.InRange(log.Summary.WallMs, 0, 2000);
    }

    [Fact]
    public void Without_exact_attribution_a_silent_death_is_charged_when_it_repeats_alone()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.CrashBefore, Deed.Pass]);
        var log = Play(new FakeModule(suite.Module, suite.Tests) { Traits = new ModuleTraits { ExactAttribution = false } });
        Assert.Equal([TestOutcome.Passed, TestOutcome.Crashed, TestOutcome.Passed], Outcomes(log));
    }

    [Fact]
    public void Without_exact_attribution_a_culprit_among_hundreds_is_found_with_few_hosts_and_the_limit_of_restarts_holds()
    {
        var suite = SuiteMaker.Module(0, false, [.. Enumerable.Repeat(Deed.Pass, 300), Deed.CrashBefore, .. Enumerable.Repeat(Deed.Pass, 200)]);
        var module = new FakeModule(suite.Module, suite.Tests) { Traits = new ModuleTraits { ExactAttribution = false, FixturePerCall = true } };
        var log = Run([module], options => options with { Slots = 1, MaxWorkerRestart = 2 }).Play().Check();
        Assert.Equal((500, 1), (Outcomes(log).Count(o => o == TestOutcome.Passed), Outcomes(log).Count(o => o == TestOutcome.Crashed)));
        Assert.Empty(log.Problems);
        Assert.InRange(log.Of<SessionEvent.WorkerEnded>().Count(), 3, 40);
    }

    static IEnumerable<TestOutcome> Outcomes(RunLog log) => log.Results.OrderBy(r => r.Case.Method, StringComparer.Ordinal).Select(r => r.Outcome);
}
