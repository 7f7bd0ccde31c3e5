using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>Plays dispatcher and hosts to a scheduler, in simulated time.</summary>
sealed class SimulatedRun
{
    readonly SimulationOptions options;
    readonly IReadOnlyList<SimulatedModule> modules;
    readonly IScheduler scheduler;
    readonly double[] durations;
    readonly Luck luck;
    readonly Timeline timeline = new();
    readonly Dictionary<int, SimulatedHost> hosts = [];
    readonly HashSet<int> slots = [];
    readonly HashSet<int> unlisted;
    readonly Dictionary<int, UnitPlan> unitOf;
    bool stopped;

    public SimulatedRun(IScheduler scheduler, IReadOnlyList<SimulatedModule> modules, double[] durations, SimulationOptions options, Ledger ledger)
    {
        (this.scheduler, this.modules, this.durations, this.options, Ledger) = (scheduler, modules, durations, options, ledger);
        luck = new Luck(options, ledger);
        unlisted = [.. modules.Select(module => module.Index)];
        unitOf = modules.SelectMany(module => module.Units).SelectMany(unit => unit.Tests.Select(test => (test, unit))).ToDictionary(pair => pair.test.Index, pair => pair.unit);
    }

    public Ledger Ledger { get; }

    /// <summary>When the last test ended.</summary>
    public double LastTestAt { get; private set; }

    public int HostsStarted { get; private set; }

    public int MostHosts { get; private set; }

    public SimulatedRun Play()
    {
        foreach (var module in modules) Send(new SchedulerInput.ModuleAdded(module.Index, module.BeforeListing));
        foreach (var module in modules.Where(module => !module.Plan.NeedsListing)) List(module);
        Send(new SchedulerInput.ModulesEnded());
        Join([.. Enumerable.Range(0, options.Slots)], options.Cores);
        ScheduleChanges();

        timeline.Play();
        Ledger.Check(scheduler.IsDone, "the run stands still");
        return this;
    }

    void ScheduleChanges()
    {
        for (var i = 0; i < options.LateSlots; i++)
        {
            var number = options.Slots + i;
            timeline.At((i + 1) * 1000, () => Join([number], 0));
        }

        for (var i = 0; i < options.LeavingSlots; i++)
        {
            var number = i;
            timeline.At((i + 1) * 900, () => Leave(number));
        }

        if (options.StopAtMs is { } stopAt) timeline.At(stopAt, Stop);
    }

    void Join(IReadOnlyList<int> numbers, int cores)
    {
        slots.UnionWith(numbers);
        Send(new SchedulerInput.SlotsJoined(numbers, cores));
    }

    void Leave(int slot)
    {
        slots.Remove(slot);
        Send(new SchedulerInput.SlotRetired(slot));
    }

    void Stop()
    {
        stopped = true;
        Send(new SchedulerInput.StopStarting());
    }

    void List(SimulatedModule module)
    {
        unlisted.Remove(module.Index);
        Send(new SchedulerInput.ModulePlanned(module.Index, module.Plan));
        foreach (var batch in module.Units.Chunk(100)) Send(new SchedulerInput.UnitsAdded(module.Index, batch));
        Send(new SchedulerInput.DiscoveryEnded(module.Index));
    }

    void Send(params ReadOnlySpan<SchedulerInput> inputs)
    {
        foreach (var input in inputs)
            foreach (var command in scheduler.Handle(input)) Obey(command);
        var isDone = hosts.Count == 0 && (stopped || (unlisted.Count == 0 && Ledger.Recorded == Ledger.Planned && timeline.Now > 0));
        Ledger.Check(scheduler.IsDone == isDone || timeline.Now == 0, $"done should be {isDone}");
    }

    void Obey(SchedulerCommand command)
    {
        if (command is SchedulerCommand.StartHost start) Start(start);
        else if (command is SchedulerCommand.Run run) Run(run);
        else if (command is SchedulerCommand.Retire retire) Retire(retire);
    }

    void Start(SchedulerCommand.StartHost start)
    {
        Ledger.Check(!stopped && slots.Contains(start.Slot) && !hosts.ContainsKey(start.Slot), $"slot {start.Slot} is not free");
        var host = hosts[start.Slot] = new SimulatedHost(start.Slot, start.Module, timeline.Now + options.StartMs) { Listing = start.List };
        HostsStarted++;
        MostHosts = Math.Max(MostHosts, hosts.Count);
        var most = modules[start.Module].MostHosts;
        Ledger.Check(most == int.MaxValue || hosts.Values.Count(other => other.Module == start.Module) <= most, "too many hosts of a module");
        if (luck.Happens(options.BadStartRate)) timeline.At(timeline.Now + (options.StartMs / 2), () => Lose(host, null));
        else if (start.List) timeline.At(host.ReadyAt + modules[start.Module].ListMs, () => Listed(host));
    }

    void Listed(SimulatedHost host)
    {
        if (host.IsGone || !host.Listing) return;
        host.Listing = false;
        if (unlisted.Contains(host.Module)) List(modules[host.Module]);
    }

    void Run(SchedulerCommand.Run run)
    {
        var host = hosts.GetValueOrDefault(run.Slot);
        Ledger.Check(host is { Piece: null, Retired: false, Listing: false } && host.Module == run.Piece.Module, $"slot {run.Slot} cannot run");
        Ledger.Check(!host!.IsSpent, "a host that was for one piece got another");
        Ledger.Check(!run.Piece.Alone || host.PiecesRun == 0, "not alone in a fresh host");
        Ledger.Begin(run.Slot, run.Piece);
        CheckBatons(run);
        var units = run.Piece.Tests.GroupBy(test => unitOf[test]).ToList();
        var threads = run.Piece.Serial ? 1 : Math.Min(units.Count, modules[run.Piece.Module].Plan.Threads);
        host.Begin(run.Piece, units, threads, timeline.Now);
        if (host.PiecesRun == 1) timeline.At(host.PieceStartedAt, () => BeginTests(host));
        for (var thread = 0; thread < threads; thread++)
            NextTest(host, [], host.PieceStartedAt + options.CallMs + modules[run.Piece.Module].CallMs);
    }

    // Who was heard of as lost may not be known as lost yet: the slot of the piece itself does not count.
    void CheckBatons(SchedulerCommand.Run run)
    {
        var needed = BatonsOf(run.Piece).ToHashSet();
        Ledger.Check(run.Piece.Serial == needed.Count > 0, "a piece is serial if its tests have batons");
        if (needed.Count == 0)
            return;

        foreach (var other in hosts.Values.Where(other => other.Slot != run.Slot && other.Piece is not null))
            Ledger.Check(!BatonsOf(other.Piece!).Any(needed.Contains), $"slots {run.Slot} and {other.Slot} have the same baton");
    }

    IEnumerable<string> BatonsOf(Piece piece) => piece.Tests.SelectMany(test => unitOf[test].Tests.First(plan => plan.Index == test).Batons);

    void BeginTests(SimulatedHost host)
    {
        if (!host.IsGone) Send(new SchedulerInput.HostUp(host.Slot));
    }

    void NextTest(SimulatedHost host, Queue<int> unit, double at)
    {
        var piece = host.Piece!;
        if (stopped || (unit.Count == 0 && !host.Waiting.TryDequeue(out unit!)))
        {
            if (--host.Threads == 0) timeline.At(at, () => EndPiece(host, piece));
            return;
        }

        var test = unit.Dequeue();
        host.Running.Add(test);
        if (luck.Happens(options.CrashRate)) timeline.At(at + (durations[test] / 2), () => Lose(host, test));
        else timeline.At(at + durations[test], () => EndTest(host, unit, test));
        if (options.ReportRunning) timeline.At(at + 1000, () => StillRuns(host, piece, test, 1000));
    }

    void StillRuns(SimulatedHost host, Piece piece, int test, double ms)
    {
        if (host.IsGone || host.Piece != piece || !host.Running.Contains(test)) return;
        Send(new SchedulerInput.TestRunning(host.Slot, test, ms));
        timeline.At(timeline.Now + 1000, () => StillRuns(host, piece, test, ms + 1000));
    }

    void EndTest(SimulatedHost host, Queue<int> unit, int test)
    {
        if (host.IsGone) return;
        host.End(test);
        LastTestAt = timeline.Now;
        Ledger.Record(test, host.Slot);
        Send(new SchedulerInput.TestEnded(host.Slot, test, durations[test]));
        NextTest(host, unit, timeline.Now);
    }

    void EndPiece(SimulatedHost host, Piece piece)
    {
        if (host.IsGone) return;
        host.Piece = null;
        Send(new SchedulerInput.PieceEnded(host.Slot, piece.Id, timeline.Now - host.PieceStartedAt));
    }

    void Lose(SimulatedHost host, int? culprit)
    {
        if (host.IsGone) return;
        host.IsGone = true;
        hosts.Remove(host.Slot);
        var lost = new SchedulerInput.SlotLost(host.Slot);
        var returned = luck.Rest(host, culprit);
        if (luck.IsEven) Send([.. returned, lost]);
        else Send([lost, .. returned]);
    }

    void Retire(SchedulerCommand.Retire retire)
    {
        var host = hosts.GetValueOrDefault(retire.Slot);
        Ledger.Check(host is { Piece: null, Retired: false }, $"slot {retire.Slot} cannot be retired");
        host!.Retired = true;
        timeline.At(timeline.Now + options.EndMs, () => End(host));
    }

    void End(SimulatedHost host)
    {
        if (host.IsGone) return;
        host.IsGone = true;
        hosts.Remove(host.Slot);
        Send(luck.Happens(options.CrashRate) ? new SchedulerInput.SlotLost(host.Slot) : new SchedulerInput.HostEnded(host.Slot));
    }
}
