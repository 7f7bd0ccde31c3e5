using Muster.Model;
using Muster.Model.Events;
using Muster.Rules;
using Muster.Session;
using Muster.Settings;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run makes of hosts that run several tests at once.</summary>
public sealed class ThreadedHostTests : PlayedSession
{
    [Theory]
    [InlineData(1, 0, 8, 1)]
    [InlineData(4, 0, 8, 1)]
    [InlineData(9, 0, 8, 2)]
    [InlineData(16, 0, 8, 2)]
    [InlineData(17, 0, 8, 3)]
    [InlineData(6, 0, 1, 6)]
    [InlineData(6, 1, 1, 1)]
    [InlineData(2, 5, 8, 5)]
    [InlineData(1, 5, 8, 1)]
    public void Slots_times_threads_is_what_dotnet_test_would_run_at_once_or_what_the_user_says(int own, int asked, int slots, int threads) =>
        Assert.Equal(threads, Threads(own, Options([]) with { Slots = slots, Threads = asked }));

    [Fact]
    public void A_rule_for_the_module_sets_its_threads_and_a_serial_one_has_one()
    {
        Assert.Equal(3, Threads(own: 8, Options([]) with { Threads = 5, Rules = [new ModuleRule { Module = "m*", Threads = 3 }, new ModuleRule { Module = "other", Threads = 7 }] }));
        Assert.Equal(1, Threads(own: 8, Options([]) with { Rules = [new ModuleRule { Threads = 3 }, new ModuleRule { Module = "M0", Serial = true }] }));
    }

    [Fact]
    public void Tests_of_several_units_run_at_once()
    {
        var log = Play(Parallel(4, [Deed.Pass], [Deed.Pass], [Deed.Pass], [Deed.Pass]));
        Assert.Equal(4, MostAtOnce(log));
    }

    [Fact]
    public void With_one_thread_they_do_not()
    {
        var log = Play(Parallel(4, [Deed.Pass], [Deed.Pass], [Deed.Pass], [Deed.Pass]), threads: 1);
        Assert.Equal(1, MostAtOnce(log));
    }

    [Fact]
    public void Of_several_running_tests_the_one_that_crashes_alone_is_charged()
    {
        var log = Play(Parallel(4, [Deed.Pass, Deed.Pass], [Deed.Crash], [Deed.Pass], [Deed.Pass]));
        Assert.Equal(TestOutcome.Crashed, log.Outcome("U1T0"));
        Assert.Equal((4, 1, 0), (log.Summary.Passed, log.Summary.Crashed, log.Summary.Errors));
        Assert.Contains(log.Of<SessionEvent.WorkerEnded>(), e => e.End.Error?.Contains("while running C0.U0T0, C1.U1T0, C2.U2T0, C3.U3T0", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_fixture_that_kills_its_process_beside_running_tests_is_found()
    {
        var log = Play(Parallel(3, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.CrashBefore, Deed.Pass], [Deed.Pass]));
        Assert.Equal([TestOutcome.Crashed, TestOutcome.Crashed], [log.Outcome("U1T0"), log.Outcome("U1T1")]);
        Assert.Equal((4, 2), (log.Summary.Passed, log.Summary.Crashed));
    }

    [Fact]
    public void A_crash_that_nobody_repeats_alone_is_an_error_of_the_run()
    {
        var log = Play(Parallel(4, [Deed.Pass], [Deed.CrashInCompany], [Deed.Pass], [Deed.Pass]));
        Assert.Equal((4, 2), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Contains("None of them did it again alone.", Assert.Single(log.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_over_its_limit_is_timed_out_and_those_beside_it_run_again()
    {
        var young = new FakeModule(SuiteMaker.Module(0, false).Module, [SuiteMaker.Test(0, 0, 0, false, Deed.Hang, 10), SuiteMaker.Test(0, 1, 0, false, Deed.Pass, 1500), SuiteMaker.Test(0, 1, 1, false, Deed.Pass, 1500)]);
        var log = Play(With(2, young));
        Assert.Equal([TestOutcome.TimedOut, TestOutcome.Passed, TestOutcome.Passed], [log.Outcome("U0T0"), log.Outcome("U1T0"), log.Outcome("U1T1")]);
        Assert.Equal(2, log.Of<SessionEvent.TestStarted>().Count(e => e.Case.Method == "U1T1"));
    }

    [Fact]
    public void A_set_up_that_hangs_in_a_call_of_several_units_costs_its_own_unit_only()
    {
        var log = Play(Parallel(2, [Deed.HangBefore, Deed.Pass], [Deed.HangBefore], [Deed.Pass], [Deed.Pass]));
        Assert.Equal((2, 3, 0), (log.Summary.Passed, log.Summary.TimedOut, log.Summary.Errors));
    }

    [Fact]
    public void Ctrl_C_lets_all_running_tests_end_and_starts_no_other()
    {
        var tests = Enumerable.Range(0, 8).Select(u => SuiteMaker.Test(0, u, 0, false, Deed.Pass, 1000));
        var log = Run(With(4, new FakeModule(SuiteMaker.Module(0, false).Module, [.. tests]))).StopAt(1000).Play().Check();
        Assert.Equal((4, 4), (log.Summary.Passed, log.Summary.NotRun));
    }

    [Fact]
    public void No_run_beats_its_bound_where_a_framework_runs_tests_at_once_and_tells_nobody()
    {
        var tests = Enumerable.Range(0, 40).Select(u => SuiteMaker.Test(0, u, 0, false, Deed.Pass, u == 0 ? 1200 : 1000));
        var log = Run(new FakeModule(SuiteMaker.Module(0, false).Module, [.. tests]) { AtOnce = 8, Traits = new ModuleTraits { FixturePerCall = true } }).Play().Check();

        Assert.InRange(MostAtOnce(log), 5, 16);
        Assert.InRange(log.Summary.BoundMs, 1200, log.Summary.WallMs - 1);
    }

    [Theory]
    [InlineData(400, 100, 1, 4)]
    [InlineData(400, 100, 8, 8)]
    [InlineData(90, 100, 1, 1)]
    [InlineData(90, 0, 2, 2)]
    public void More_tests_ran_at_once_than_the_hosts_were_told_where_they_took_more_time_than_the_hosts_worked(double tests, double busy, int told, double atOnce) =>
        Assert.Equal(atOnce, Concurrency.Of(tests, busy, told));

    static int Threads(int own, RunOptions options) => HostThreads.Of(options, new Rulebook(options).Of(SuiteMaker.Module(0, false).Module), new ModuleTraits { Parallelism = own });

    static FakeModule Parallel(int own, params Deed[][] units) => With(own, SuiteMaker.Module(0, false, units));

    static FakeModule With(int own, FakeModule module) => new(module.Module, module.Tests) { Traits = new ModuleTraits { Parallelism = own } };

    static int MostAtOnce(RunLog log)
    {
        var (now, most) = (0, 0);
        foreach (var e in log.Events)
        {
            now += e is SessionEvent.TestStarted ? 1 : e is SessionEvent.TestRecorded ? -1 : 0;
            most = Math.Max(most, now);
        }

        return most;
    }

    RunLog Play(FakeModule module, int threads = 0) => Run(module, threads).Play().Check();

    SimulatedRun Run(FakeModule module, int threads = 0) => Run([module], options => options with { Slots = 1, MaxWorkerRestart = 100, Threads = threads });
}
