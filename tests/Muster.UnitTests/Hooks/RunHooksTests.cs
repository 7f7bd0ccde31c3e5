using Muster.Model;
using Muster.Model.Events;
using Muster.Session;
using Muster.Settings;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Hooks;

/// <summary>When hooks run, and what their failures mean for the run.</summary>
public sealed class RunHooksTests : IDisposable
{
    static readonly HookCommands All = new() { RunStart = "up", NodeReady = "ready", NodeDown = "down", Reschedule = "again", RunEnd = "away" };

    static readonly HookCommands Ends = new() { RunStart = "up", RunEnd = "away" };

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void They_run_one_at_a_time_around_the_tests()
    {
        var run = Run(All, slots: 1);
        var log = run.Play().Check();

        Assert.Equal(["runStart", "nodeReady", "nodeDown", "runEnd"], run.Shell!.Names);
        Assert.Equal(0, log.Summary.ExitCode);
        var kinds = log.Events.Select(e => e.GetType()).ToList();
        Assert.True(kinds.IndexOf(typeof(SessionEvent.HookEnded)) < kinds.IndexOf(typeof(SessionEvent.WorkerStarted)), "A worker was started before runStart had ended.");
        Assert.True(kinds.LastIndexOf(typeof(SessionEvent.HookStarted)) > kinds.LastIndexOf(typeof(SessionEvent.WorkerEnded)), "runEnd began before the last worker had ended.");
    }

    [Fact]
    public void Nothing_runs_before_a_start_that_takes_its_time_has_ended()
    {
        var run = Run(Ends, hooks: new() { ["runStart"] = new FakeHook(60_000, 0, "pulling", "up") });
        var log = run.Play().Check();

        Assert.InRange(log.Of<SessionEvent.WorkerStarted>().Min(e => e.AtMs), 60_000, 61_000);
        Assert.Equal(["pulling", "up"], log.Of<SessionEvent.HookSaid>().Select(e => e.Line));
        Assert.Equal((0, 2), (log.Summary.ExitCode, log.Summary.Passed));
    }

    [Fact]
    public void A_start_that_fails_stops_the_run_before_any_test_and_the_end_hook_runs()
    {
        var run = Run(Ends, hooks: new() { ["runStart"] = new FakeHook(5, 7, "no such network") });
        var log = run.Play();

        Assert.Equal((int)ExitCode.NoWorker, log.Summary.ExitCode);
        Assert.Empty(run.Node!.Starts);
        Assert.Equal((ProblemKind.Hook, "runStart: `up` ended with exit code 7.\nIts last output:\nno such network"), (log.Problems.Single().Kind, log.Problems.Single().Message));
        Assert.Equal(["runStart", "runEnd"], run.Shell!.Names);
        Assert.Equal(["failed"], run.Shell.Told("runEnd", "MUSTER_HOOK_OUTCOME"));
    }

    [Fact]
    public void A_start_that_takes_too_long_has_failed()
    {
        var log = Run(Ends with { Timeout = TimeSpan.FromSeconds(10) }, hooks: new() { ["runStart"] = new FakeHook(60_000) }).Play();

        Assert.Equal((int)ExitCode.NoWorker, log.Summary.ExitCode);
        Assert.InRange(log.Summary.WallMs, 10_000, 11_000);
    }

    [Fact]
    public void Ctrl_C_while_the_start_runs_ends_both()
    {
        var run = Run(Ends, hooks: new() { ["runStart"] = new FakeHook(60_000) }).StopAt(500);
        var log = run.Play();

        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.Empty(run.Node!.Starts);
        Assert.Empty(log.Problems);
        Assert.Equal(["aborted"], run.Shell!.Told("runEnd", "MUSTER_HOOK_OUTCOME"));
        Assert.InRange(log.Summary.WallMs, 500, 1000);
    }

    [Fact]
    public void An_end_that_fails_is_an_error_of_the_run()
    {
        var log = Run(Ends, hooks: new() { ["runEnd"] = new FakeHook(5, 1) }).Play().Check();

        Assert.Equal((2, 2, 1), (log.Summary.ExitCode, log.Summary.Passed, log.Summary.Errors));
        Assert.Equal("runEnd: `away` ended with exit code 1. It printed nothing.", log.Problems.Single().Message);
    }

    [Fact]
    public void The_end_runs_once_after_Ctrl_C()
    {
        var run = Run(Ends, Deed.Hang).StopAt(300);
        var log = run.Play().Check();

        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.Equal(["aborted"], run.Shell!.Told("runEnd", "MUSTER_HOOK_OUTCOME"));
        Assert.Equal(["3"], run.Shell.Told("runEnd", "MUSTER_HOOK_EXIT_CODE"));
    }

    [Fact]
    public void The_end_runs_after_everything_was_killed()
    {
        var run = Run(Ends, Deed.Hang).StopAt(300).KillAt(400);
        run.Play().Check();

        Assert.Single(run.Shell!.Names, name => name == "runEnd");
    }

    [Fact]
    public void One_Ctrl_C_does_not_end_the_end_and_a_second_does()
    {
        var told = Run(Ends, hooks: new() { ["runEnd"] = new FakeHook(60_000) }).StopAt(20_000).Play();
        Assert.Equal(0, told.Summary.ExitCode);
        Assert.InRange(told.Summary.WallMs, 60_000, 70_000);
        Assert.Contains("runEnd is still running; again to kill it.", told.Notices);

        var killed = Run(Ends, hooks: new() { ["runEnd"] = new FakeHook(60_000) }).StopAt(20_000).KillAt(21_000).Play();
        Assert.Equal((int)ExitCode.Aborted, killed.Summary.ExitCode);
        Assert.InRange(killed.Summary.WallMs, 21_000, 22_000);
    }

    [Fact]
    public void What_the_hooks_of_workers_are_told_is_what_happened()
    {
        var run = Run(All, Deed.Crash, slots: 1);
        var log = run.Play().Check();

        Assert.Equal((1, 1), (log.Summary.Crashed, log.Summary.Passed));
        Assert.Equal(["gw0", "gw0"], run.Shell!.Told("nodeReady", "MUSTER_WORKER"));
        Assert.Equal(log.Of<SessionEvent.WorkerReady>().Select(e => $"{e.Worker.Pid}"), run.Shell.Told("nodeReady", "MUSTER_HOOK_PID"));
        Assert.Equal(["6", ""], run.Shell.Told("nodeDown", "MUSTER_HOOK_SIGNAL"));
        Assert.Contains("crashed with signal 6 (SIGABRT) while running C0.U0T0", run.Shell.Told("nodeDown", "MUSTER_HOOK_REASON").First(), StringComparison.Ordinal);
        Assert.Equal(["M0"], run.Shell.Told("reschedule", "MUSTER_HOOK_MODULE"));
        Assert.Equal(["1"], run.Shell.Told("reschedule", "MUSTER_HOOK_TESTS"));
        Assert.Single(run.Shell.Calls.Select(c => c.Call.Variables["MUSTER_RUN_ID"]).Distinct());

        // Who uses the library sees the same without a command.
        Assert.Equal((1, 2, 2, 1, 1), (log.Of<SessionEvent.RunStarted>().Count(), log.Of<SessionEvent.WorkerReady>().Count(), log.Of<SessionEvent.WorkerEnded>().Count(), log.Of<SessionEvent.TestsRescheduled>().Count(), log.Of<SessionEvent.RunEnded>().Count()));
        Assert.Equal(run.Shell.Names, log.Of<SessionEvent.HookEnded>().Select(e => e.Hook));
    }

    [Fact]
    public void A_hook_of_a_worker_that_hangs_holds_up_no_test_and_the_end_of_the_run_only_so_long()
    {
        var run = Run(new() { NodeReady = "ready", RunEnd = "away", Timeout = TimeSpan.FromMinutes(1) }, hooks: new() { ["nodeReady"] = new FakeHook(50_000) });
        var log = run.Play().Check();

        Assert.Equal((2, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.InRange(log.Of<SessionEvent.TestRecorded>().Max(e => e.AtMs), 0, 10_000);
        Assert.Contains("The run is over and hooks of its workers are not: 1 is stopped, 0 are not run.", log.Notices);
        Assert.InRange(log.Summary.WallMs, 60_000, 70_000);
        Assert.Equal("runEnd", run.Shell!.Names.Last());
    }

    [Fact]
    public void A_hook_of_a_worker_that_fails_is_said_once_and_counted()
    {
        var log = Run(All, hooks: new() { ["nodeReady"] = new FakeHook(5, 3, "one", "two") }).Play().Check();

        Assert.Equal(0, log.Summary.ExitCode);
        Assert.Equal(["nodeReady: `ready` ended with exit code 3: two", "nodeReady failed 2 times."], log.Notices);
    }

    [Fact]
    public void A_list_of_tests_runs_none()
    {
        var run = Run(All, with: o => o with { ListOnly = true });
        run.Play();

        Assert.Empty(run.Shell!.Calls);
    }

    [Fact]
    public async Task The_end_runs_after_a_defect_of_muster()
    {
        var said = new List<string>();
        var problems = 0;
        var options = new RunOptions
        {
            Modules = [SuiteMaker.Module(0, true, [Deed.Pass]).Module],
            Root = folder.Path,
            DotnetPath = "/nowhere/dotnet",
            HostFolder = folder.Path,
            Hooks = new HookCommands { RunEnd = "echo away" },
        };
        await new TestSession(options).RunAsync(e =>
        {
            if (e is SessionEvent.HookSaid line)
                said.Add(line.Line);
            if (e is SessionEvent.ProblemFound && ++problems == 1)
                throw new InvalidOperationException("a defect");
        });

        Assert.Equal(["away"], said);
        Assert.Equal(2, problems);
    }

    SimulatedRun Run(HookCommands commands, Deed first = Deed.Pass, int slots = 2, Dictionary<string, FakeHook>? hooks = null, Func<RunOptions, RunOptions>? with = null)
    {
        var module = new FakeModule(
            SuiteMaker.Module(0, false, [Deed.Pass]).Module,
            [SuiteMaker.Test(0, 0, 0, false, first, 4000), SuiteMaker.Test(0, slots == 1 ? 0 : 1, 1, false, Deed.Pass, 4000)]);
        var options = new RunOptions { Modules = [module.Module], Root = folder.Path, DotnetPath = "dotnet", HostFolder = "/nowhere", Slots = slots, Hooks = commands };
        return new SimulatedRun { Modules = [module], Options = with?.Invoke(options) ?? options, Hooks = hooks ?? [] };
    }
}
