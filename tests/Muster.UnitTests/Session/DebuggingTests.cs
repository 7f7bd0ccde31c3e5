using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;
using Muster.Session;
using Muster.Storage;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>Debuggers that come at any time, and <c>--debug</c>, which waits for one.</summary>
public sealed class DebuggingTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void While_a_debugger_is_attached_no_test_runs_over_its_limit()
    {
        var log = Run(Options, Deed.Hang, Deed.Pass).DebugAt(1000, true).StopAt(600_000).Play().Check();
        Assert.Equal((0, 2), (log.Summary.TimedOut, log.Summary.NotRun));
    }

    [Fact]
    public void When_it_is_let_go_the_limit_runs_on()
    {
        var log = Run(Options, Deed.Hang, Deed.Pass).DebugAt(1000, true).DebugAt(500_000, false).Play().Check();
        Assert.Equal((1, 1), (log.Summary.TimedOut, log.Summary.Passed));
        Assert.InRange(log.Result("U0T0").DurationMs, 499_000, 510_000);
    }

    [Fact]
    public void A_debugger_at_one_worker_changes_nothing_for_the_others()
    {
        var run = new SimulatedRun
        {
            Modules = [SuiteMaker.Module(0, false, [Deed.Hang], [Deed.Hang])],
            Options = Options with { Dist = DistributionMode.Load, Slots = 2, Modules = [SuiteMaker.Module(0, false, [Deed.Hang]).Module] },
        };
        var log = run.DebugAt(1500, true).StopAt(600_000).Play().Check();
        Assert.Equal((1, 1), (log.Summary.TimedOut, log.Summary.NotRun));
    }

    [Fact]
    public void Ctrl_C_waits_for_no_debugger()
    {
        var log = Run(Options, Deed.Hang).DebugAt(1000, true).StopAt(60_000).Play().Check();
        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.InRange(log.Summary.WallMs, 60_000, 71_000);
    }

    [Fact]
    public void How_long_a_test_took_in_a_debugger_is_not_remembered()
    {
        Run(Options, Deed.Pass).DebugAt(1, true).Play().Check();
        Assert.Empty(new History(new MusterFolder(Options.Root), TimeProvider.System).Read(Options.Modules[0].Key).Tests);
    }

    [Fact]
    public void With_debug_nothing_runs_before_a_debugger_is_there()
    {
        var log = Run(Waiting, Deed.Pass, Deed.Pass).DebugAt(900_000, true).Play().Check();
        Assert.Equal((2, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.All(log.Results, result => Assert.InRange(result.StartedMs!.Value, 900_000, double.MaxValue));
        Assert.Single(log.Of<SessionEvent.WorkerWaits>());
    }

    [Fact]
    public void With_debug_Enter_goes_on_without_a_debugger()
    {
        var log = Run(Waiting, Deed.Pass).GoOnAt(900_000).Play().Check();
        Assert.Equal((1, 0), (log.Summary.Passed, log.Summary.ExitCode));
    }

    [Fact]
    public void With_debug_a_test_may_take_as_long_as_it_wants_after_the_debugger_has_gone()
    {
        var log = Run(Waiting with { TestTimeout = TimeSpan.FromSeconds(1) }, Deed.Hang).DebugAt(1000, true).DebugAt(2000, false).StopAt(900_000).Play().Check();
        Assert.Equal(0, log.Summary.TimedOut);
    }

    [Fact]
    public void With_debug_each_module_waits_for_its_own_debugger()
    {
        FakeModule[] modules = [SuiteMaker.Module(0, false, [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass])];
        var run = new SimulatedRun { Modules = modules, Options = Waiting with { Modules = [.. modules.Select(m => m.Module)] } };
        var log = run.GoOnAt(10_000).GoOnAt(20_000).Play().Check();
        Assert.Equal(["M0", "M1"], log.Of<SessionEvent.WorkerWaits>().Select(e => e.Worker.Module.Name));
        Assert.Equal(2, log.Summary.Passed);
    }

    [Fact]
    public void With_debug_a_worker_that_replaces_a_crashed_one_waits_again()
    {
        var log = Run(Waiting, Deed.Crash, Deed.Pass).GoOnAt(10_000).GoOnAt(20_000).Play().Check();
        Assert.Equal((1, 1), (log.Summary.Crashed, log.Summary.Passed));
        Assert.Equal(2, log.Of<SessionEvent.WorkerWaits>().Count());
    }

    [Fact]
    public void With_debug_Ctrl_C_ends_what_waits_at_once()
    {
        var log = Run(Waiting, Deed.Pass).StopAt(10_000).Play().Check();
        Assert.Equal(((int)ExitCode.Aborted, 1), (log.Summary.ExitCode, log.Summary.NotRun));
        Assert.InRange(log.Summary.WallMs, 10_000, 11_000);
    }

    [Fact]
    public void With_debug_the_program_that_runs_the_tests_is_the_one_to_attach_to()
    {
        var log = Run(Waiting, Played(program: 4711)).DebugAt(900_000, true).Play().Check();
        Assert.Equal(new ProgramDescription(4711, "Shop.Tests") { Managed = true }, Assert.Single(log.Of<SessionEvent.WorkerWaits>()).Program);
        Assert.Equal((1, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.InRange(Assert.Single(log.Results).StartedMs!.Value, 900_000, double.MaxValue);
    }

    [Fact]
    public void With_debug_nobody_is_asked_to_attach_to_a_program_that_does_not_start()
    {
        var log = Run(Waiting, Played(program: 4711, preparingFails: true)).Play().Check();
        Assert.Empty(log.Of<SessionEvent.WorkerWaits>());
    }

    [Fact]
    public void With_debug_a_program_that_dies_while_it_waits_is_replaced_and_no_test_is_charged()
    {
        var log = Run(Waiting, Played(program: 4711, waitingDies: true)).Play().Check();
        Assert.Equal((0, 1), (log.Summary.Crashed, log.Summary.NotRun));
        Assert.Contains(log.Problems, problem => problem.Message.Contains(" while it waited for a debugger.", StringComparison.Ordinal));
        Assert.Contains(log.Problems, problem => problem.Message.StartsWith("maximum crashed workers reached", StringComparison.Ordinal));
    }

    [Fact]
    public void Hosts_whose_program_is_debugged_let_their_own_limits_stand_still()
    {
        var run = Run(Options, Deed.Hang).DebugAt(1000, true).DebugAt(20_000, false);
        run.Play().Check();
        Assert.Equal([true, false], Attachments(run));
    }

    [Fact]
    public void Who_lets_go_of_an_app_is_told_what_ends_it_if_it_stands_still()
    {
        var log = Run(Options, Deed.Hang).SayAt(900, new HostMessage.ProgramStarted(4711, "Shop.Tests")).DebugAt(1000, true).DebugAt(1001, false).Play().Check();
        Assert.Contains(log.Of<SessionEvent.Notice>(), notice => notice.Message.EndsWith("any more: its time limits count again; if it does not go on, Ctrl-C ends the run", StringComparison.Ordinal));
    }

    [Fact]
    public void With_debug_the_limits_of_hosts_stand_still_only_from_the_end_of_the_wait_to_the_end_of_the_work()
    {
        var run = Run(Waiting, Deed.Pass).GoOnAt(10_000);
        run.Play().Check();
        Assert.Equal(
            [typeof(ControllerMessage.Discover), typeof(ControllerMessage.Prepare), typeof(ControllerMessage.Debugged), typeof(ControllerMessage.Run), typeof(ControllerMessage.Debugged), typeof(ControllerMessage.Shutdown)],
            run.Node!.Sent.Select(message => message.GetType()));
        Assert.Equal([true, false], Attachments(run));
    }

    [Fact]
    public void With_debug_the_end_of_a_host_that_was_debugged_has_no_limit()
    {
        var run = Run(Waiting, Deed.Pass).DebugAt(10_000, true);
        run.Play().Check();
        Assert.Equal([true], Attachments(run));
    }

    [Fact]
    public void With_debug_work_that_could_not_be_prepared_has_its_limits_and_the_next_waits()
    {
        var plain = SuiteMaker.Module(0, false, [Deed.Pass], [Deed.Pass]);
        var run = Run(Waiting, new FakeModule(plain.Module, plain.Tests) { PreparingFails = true });
        run.Play().Check();
        Assert.Empty(Attachments(run));
        Assert.Equal(run.Node!.Sent.OfType<ControllerMessage.Run>().Count(), run.Node!.Sent.OfType<ControllerMessage.Prepare>().Count());
    }

    static IEnumerable<bool> Attachments(SimulatedRun run) => run.Node!.Sent.OfType<ControllerMessage.Debugged>().Select(message => message.Attached);

    RunOptions Options => new()
    {
        Modules = [SuiteMaker.Module(0, false, [Deed.Pass]).Module],
        Root = folder.Make("root"),
        DotnetPath = "dotnet",
        HostFolder = "/nowhere",
        TestTimeout = TimeSpan.FromSeconds(5),
    };

    RunOptions Waiting => Options with { Debug = true, Dist = DistributionMode.No, Threads = 1, TestTimeout = null };

    static SimulatedRun Run(RunOptions options, params Deed[] deeds) => Run(options, SuiteMaker.Module(0, false, deeds));

    static SimulatedRun Run(RunOptions options, FakeModule module) => new() { Modules = [module], Options = options };

    /// <summary>A module of one test, which an app of its own runs.</summary>
    static FakeModule Played(int program, bool preparingFails = false, bool waitingDies = false)
    {
        var plain = SuiteMaker.Module(0, false, [Deed.Pass]);
        return new FakeModule(plain.Module, plain.Tests) { Program = program, PreparingFails = preparingFails, WaitingDies = waitingDies };
    }
}
