using Muster.Model;
using Muster.Scheduling;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

public class LimitsTests
{
    readonly ManualTime time = new();
    readonly RecordingScheduler scheduler = new();
    readonly NoNode node = new();
    readonly HostState host;
    readonly RunState state;
    readonly Limits limits;

    public LimitsTests()
    {
        var options = new RunOptions { Modules = [SuiteMaker.Module(0, true, [Deed.Pass]).Module], Root = "/nowhere", DotnetPath = "dotnet", HostFolder = "/nowhere", TestTimeout = TimeSpan.FromSeconds(10) };
        state = new RunState(options, time, _ => { });
        limits = new Limits(state, new Orders(state, scheduler, node));
        host = new HostState(1, 0, state.Modules[0], listing: false) { Ready = true, Clock = new HostClock(state.Clock), Began = TimeSpan.Zero };
        host.Begin(new CallState(new Piece(1, 0, "nunit", ["C0"], [0, 1]), [Plan(0), Plan(1)]));
        state.Hosts.Add(1, host);
    }

    [Fact]
    public void The_scheduler_hears_once_a_second_how_long_a_test_runs()
    {
        Start(0);
        Pass(3.05);
        Assert.Equal([1000, 2000, 3000], Running().Select(r => Math.Round(r.Ms)));
        Assert.All(Running(), r => Assert.Equal((0, 0), (r.Slot, r.Test)));
    }

    [Fact]
    public void Of_several_tests_in_a_host_it_hears_of_the_oldest()
    {
        Start(0);
        Pass(0.5);
        Start(1);
        Pass(0.6);
        Assert.Equal(0, Assert.Single(Running()).Test);
    }

    [Fact]
    public void Where_nothing_runs_it_hears_nothing()
    {
        Pass(3);
        Assert.Empty(Running());
    }

    [Fact]
    public void A_test_over_its_limit_has_its_host_killed_once_and_is_remembered()
    {
        Start(0);
        Pass(1);
        Start(1);
        Pass(12);
        Assert.Single(node.Kills);
        Assert.Equal([0], host.Overrun!.Tests.Select(t => t.Index));
    }

    [Fact]
    public void Silence_in_a_piece_is_limited_as_a_test_is()
    {
        Pass(10.2);
        Assert.Single(node.Kills);
        Assert.Empty(host.Overrun!.Tests);
    }

    [Fact]
    public void A_start_that_waits_for_something_does_not_hold_up_the_next_for_longer_than_a_second()
    {
        Pass(0.9);
        Assert.Empty(scheduler.Told.OfType<SchedulerInput.HostUp>());
        Pass(2);
        Assert.Equal(0, Assert.Single(scheduler.Told.OfType<SchedulerInput.HostUp>()).Slot);
    }

    [Fact]
    public void Who_is_in_a_hurry_overrules_who_was_not()
    {
        limits.Stop(new StopReason(ExitCode.TooManyFailures, "stopping after 1 failure", null));
        Assert.Null(host.MustBeGoneAt);
        limits.Stop(new StopReason(ExitCode.Aborted, "stopped by Ctrl-C", TimeSpan.FromSeconds(5)));
        Assert.Equal(ExitCode.Aborted, state.Stop!.Code);
        Assert.Equal(TimeSpan.FromSeconds(5), host.MustBeGoneAt);

        limits.Stop(new StopReason(ExitCode.TooManyFailures, "stopping after 2 failures", null));
        Assert.Equal(ExitCode.Aborted, state.Stop!.Code);
    }

    PlannedTest Plan(int number) => state.Ledger.Plan(state.Modules[0], SuiteMaker.Test(0, 0, number, true, Deed.Pass, 1).Case);

    void Start(int number)
    {
        var test = host.Call!.Tests[number];
        host.LastChange = state.Clock.Now;
        host.Call.Running[(test.Case.Id, null)] = new RunningTest(test, null, state.NowMs, state.Clock.Now);
    }

    void Pass(double seconds)
    {
        for (var i = 0; i < seconds * 20; i++)
        {
            time.Advance(TimeSpan.FromSeconds(0.05));
            limits.Tick();
        }
    }

    List<SchedulerInput.TestRunning> Running() => [.. scheduler.Told.OfType<SchedulerInput.TestRunning>()];
}
