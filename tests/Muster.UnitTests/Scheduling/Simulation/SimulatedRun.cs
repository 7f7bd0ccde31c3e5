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
    bool stopped;

    public SimulatedRun(IScheduler scheduler, IReadOnlyList<SimulatedModule> modules, double[] durations, SimulationOptions options, Ledger ledger)
    {
        (this.scheduler, this.modules, this.durations, this.options, Ledger) = (scheduler, modules, durations, options, ledger);
        luck = new Luck(options, ledger);
        unlisted = [.. modules.Select(module => module.Index)];
    }

    public Ledger Ledger { get; }

    /// <summary>When the last test ended.</summary>
    public double LastTestAt { get; private set; }

    public int HostsStarted { get; private set; }

    public int MostHosts { get; private set; }

    public SimulatedRun Play()
    {
        foreach (var module in modules) Send(new SchedulerInput.ModuleAdded(module.Index, module.Plan));
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
        if (luck.Happens(options.BadStartRate)) timeline.At(timeline.Now + (options.StartMs / 2), () => Lose(host, charge: false));
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
        Ledger.Check(!run.Piece.Alone || (host.PiecesRun == 0 && run.Piece.Tests.Count == 1), "not alone in a fresh host");
        Ledger.Begin(run.Slot, run.Piece);
        (host.Piece, host.Ended, host.IsSpent) = (run.Piece, 0, run.Piece.Alone);
        host.PiecesRun++;
        host.PieceStartedAt = Math.Max(timeline.Now, host.ReadyAt);
        if (host.PiecesRun == 1) timeline.At(host.PieceStartedAt, () => BeginTests(host));
        NextTest(host, host.PieceStartedAt + options.CallMs + modules[run.Piece.Module].CallMs);
    }

    void BeginTests(SimulatedHost host)
    {
        if (!host.IsGone) Send(new SchedulerInput.HostUp(host.Slot));
    }

    void NextTest(SimulatedHost host, double at)
    {
        var piece = host.Piece!;
        if (host.Ended == piece.Tests.Count || stopped) timeline.At(at, () => EndPiece(host, piece));
        else if (luck.Happens(options.CrashRate)) timeline.At(at + (durations[piece.Tests[host.Ended]] / 2), () => Lose(host, charge: true));
        else timeline.At(at + durations[piece.Tests[host.Ended]], () => EndTest(host, piece));
        if (options.ReportRunning && host.Ended < piece.Tests.Count) timeline.At(at + 1000, () => StillRuns(host, piece, host.Ended, 1000));
    }

    void StillRuns(SimulatedHost host, Piece piece, int ended, double ms)
    {
        if (host.IsGone || host.Piece != piece || host.Ended != ended) return;
        Send(new SchedulerInput.TestRunning(host.Slot, piece.Tests[ended], ms));
        timeline.At(timeline.Now + 1000, () => StillRuns(host, piece, ended, ms + 1000));
    }

    void EndTest(SimulatedHost host, Piece piece)
    {
        if (host.IsGone) return;
        var test = piece.Tests[host.Ended++];
        LastTestAt = timeline.Now;
        Ledger.Record(test, host.Slot);
        Send(new SchedulerInput.TestEnded(host.Slot, test, durations[test]));
        NextTest(host, timeline.Now);
    }

    void EndPiece(SimulatedHost host, Piece piece)
    {
        if (host.IsGone) return;
        host.Piece = null;
        Send(new SchedulerInput.PieceEnded(host.Slot, piece.Id, timeline.Now - host.PieceStartedAt));
    }

    void Lose(SimulatedHost host, bool charge)
    {
        if (host.IsGone) return;
        host.IsGone = true;
        hosts.Remove(host.Slot);
        var lost = new SchedulerInput.SlotLost(host.Slot);
        if (luck.Rest(host, charge) is not { } returned) Send(lost);
        else if (luck.IsEven) Send(returned, lost);
        else Send(lost, returned);
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
