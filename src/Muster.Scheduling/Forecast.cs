namespace Muster.Scheduling;

/// <summary>How long a run would take, played through its scheduler in simulated time. Nothing is known of processors: all hosts run as if they had one each.</summary>
public sealed class Forecast
{
    readonly IScheduler scheduler;
    readonly IReadOnlyList<(ModulePlan Plan, IReadOnlyList<UnitPlan> Units)> modules;
    readonly PriorityQueue<Action, (double At, long Number)> happenings = new();
    readonly Dictionary<int, double> ms = [];
    readonly double[] upAt;
    readonly double startMs;
    double now;
    long number;

    Forecast(SchedulerOptions options, IReadOnlyList<(ModulePlan Plan, IReadOnlyList<UnitPlan> Units)> modules, int slots)
    {
        (scheduler, this.modules, upAt, startMs) = (Scheduler.Create(options), modules, new double[slots], options.HostStartMs);
        foreach (var test in modules.SelectMany(module => module.Units).SelectMany(unit => unit.Tests)) ms[test.Index] = test.Estimate.Ms;
    }

    /// <summary>Milliseconds until the last test has ended.</summary>
    /// <param name="options">The mode, and what a host needs before its first test.</param>
    /// <param name="modules">All modules, with the durations of their tests as estimates. A module's number is its place.</param>
    /// <param name="slots">How many hosts there may be at once.</param>
    /// <param name="cores">For how many processors the scheduler plans.</param>
    public static double WallMs(SchedulerOptions options, IReadOnlyList<(ModulePlan Plan, IReadOnlyList<UnitPlan> Units)> modules, int slots, int cores)
    {
        var forecast = new Forecast(options, modules, slots);
        forecast.Begin(cores);
        return forecast.Play();
    }

    void Begin(int cores)
    {
        Send(new SchedulerInput.SlotsJoined([.. Enumerable.Range(0, upAt.Length)], cores));
        for (var i = 0; i < modules.Count; i++) Send(new SchedulerInput.ModuleAdded(i, modules[i].Plan with { NeedsListing = false }));
        Send(new SchedulerInput.ModulesEnded());
        for (var i = 0; i < modules.Count; i++)
        {
            Send(new SchedulerInput.UnitsAdded(i, modules[i].Units));
            Send(new SchedulerInput.DiscoveryEnded(i));
        }
    }

    double Play()
    {
        var last = 0.0;
        while (happenings.TryDequeue(out var happens, out var key))
        {
            last = now = key.At;
            happens();
        }

        return last;
    }

    void Send(SchedulerInput input)
    {
        foreach (var command in scheduler.Handle(input))
        {
            if (command is SchedulerCommand.StartHost start) Start(start);
            else if (command is SchedulerCommand.Run run) Run(run);
            else if (command is SchedulerCommand.Retire retire) At(now, new SchedulerInput.HostEnded(retire.Slot));
        }
    }

    void Start(SchedulerCommand.StartHost start)
    {
        upAt[start.Slot] = now + (modules[start.Module].Plan.HostStartMs ?? startMs);
        At(upAt[start.Slot], new SchedulerInput.HostUp(start.Slot));
    }

    void Run(SchedulerCommand.Run run)
    {
        var plan = modules[run.Piece.Module].Plan;
        var began = Math.Max(now, upAt[run.Slot]);
        var at = began + (plan.FewLargeCalls ? plan.CallCostMs : 0);
        foreach (var test in run.Piece.Tests)
        {
            at += ms[test] / plan.Threads;
            At(at, new SchedulerInput.TestEnded(run.Slot, test, ms[test]));
        }

        At(at, new SchedulerInput.PieceEnded(run.Slot, run.Piece.Id, at - began));
    }

    void At(double time, SchedulerInput input) => happenings.Enqueue(() => Send(input), (time, ++number));
}
