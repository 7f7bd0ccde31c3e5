using System.Globalization;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Tells the scheduler what happened and carries out what it decides.</summary>
sealed class Orders(RunState state, IScheduler scheduler, INode node)
{
    /// <summary>A host that was told to end may run its tear-down and exit handlers this long.</summary>
    static readonly TimeSpan RetireGrace = TimeSpan.FromSeconds(30);

    readonly Withholding withholding = new(state, node);

    int lastHost;

    /// <summary>The scheduler has nothing left to give out and nothing out.</summary>
    public bool SchedulerIsDone => scheduler.IsDone;

    public void Tell(SchedulerInput input)
    {
        foreach (var command in scheduler.Handle(input))
        {
            switch (command)
            {
                case SchedulerCommand.StartHost start:
                    StartHost(start);
                    break;
                case SchedulerCommand.Run run:
                    Run(run);
                    break;
                // Of a host that is gone the scheduler may not know yet: what follows from its loss is told first.
                case SchedulerCommand.Retire retire when InSlot(retire.Slot) is { } host:
                    Retire(host);
                    break;
            }
        }
    }

    /// <summary>Gives tests back that are to run in one call, before other work.</summary>
    /// <param name="units">Their units, all of one module and one backend.</param>
    /// <param name="tests">In the framework's order.</param>
    /// <param name="alone">Each test on its own in a fresh host.</param>
    public void Return(IReadOnlyList<UnitState> units, IEnumerable<PlannedTest> tests, bool alone) =>
        Tell(new SchedulerInput.Returned(PieceOf(units, tests), alone, First: true));

    /// <summary>Gives a unit back that is to run in one call, in a process that has seen nothing of it.</summary>
    public void ReturnFresh(UnitState unit, IEnumerable<PlannedTest> tests) =>
        Tell(new SchedulerInput.Returned(PieceOf([unit], tests), Fresh: true));

    /// <summary>Gives tests back that are to run in one call, in a process of their own; of their units others may be elsewhere.</summary>
    public void ReturnLot(IReadOnlyList<UnitState> units, IEnumerable<PlannedTest> tests)
    {
        var piece = PieceOf(units, tests);
        Tell(new SchedulerInput.Returned(piece with { Parts = piece.Units }, Fresh: true));
    }

    /// <summary>Asks a host to end; it is killed if it does not in time.</summary>
    public void Retire(HostState host)
    {
        if (host.Retiring)
            return;

        // Who pressed Ctrl-C waits for no tear-down longer than for a test.
        var grace = state.Stop?.Grace is { } hurry && hurry < RetireGrace ? hurry : RetireGrace;
        host.Retiring = true;
        withholding.Close(host);
        if (state.Stop?.Grace is not null)
            host.Clock.RunOn();
        host.Hurry(host.Clock.Now + grace);
        Send(host, new ControllerMessage.Shutdown());
    }

    public void Kill(HostState host, HostKill why)
    {
        host.Kill ??= why;
        node.Kill(host.Key, why switch
        {
            HostKill.OverLimit => "it ran over its time limit",
            HostKill.Stopping => "the run is stopping",
            _ => "it did not end when it was told to",
        });
    }

    public void Send(HostState host, ControllerMessage message)
    {
        if (host.Ready)
            node.Send(host.Key, message);
        else
            host.Unsent.Add(message);
    }

    /// <summary>The host speaks: it gets what waited for that.</summary>
    public void BeginTalk(HostState host, HostMessage.Hello hello)
    {
        host.Module.SilentStarts = 0;
        host.Module.EverReady = true;
        host.LastChange = host.Clock.Now;
        state.Emit(new SessionEvent.WorkerReady(host.Worker!, hello.Runtime) { AtMs = state.NowMs });
        host.Ready = true;
        foreach (var message in host.Unsent)
            node.Send(host.Key, message);
        host.Unsent.Clear();
        withholding.Ready(host);
    }

    /// <summary>What work needs is there.</summary>
    public void Prepared(HostState host, HostMessage.Prepared message) => withholding.Prepared(host, message);

    /// <summary>What waited for a debugger waits no more.</summary>
    public void GoOn(HostState host) => withholding.End(host);

    /// <summary>The host leaves the processors to the next that is to start.</summary>
    public void TellUp(HostState host)
    {
        if (host.Up)
            return;

        host.Up = true;
        Tell(new SchedulerInput.HostUp(host.Slot));
    }

    void StartHost(SchedulerCommand.StartHost start)
    {
        var module = state.Modules[start.Module];
        var clock = new HostClock(state.Clock);
        var host = new HostState(++lastHost, start.Slot, module, start.List) { Clock = clock, Began = clock.Now, LastChange = clock.Now };
        state.Hosts.Add(host.Key, host);
        state.Generations[start.Slot]++;
        if (start.List)
            host.Unsent.Add(new ControllerMessage.Discover());

        node.Start(new HostStart
        {
            Host = host.Key,
            Slot = start.Slot,
            Module = module.Module,
            DotnetPath = state.Options.DotnetPath,
            HostFolder = state.Options.HostFolder,
            CopyOutput = module.Rules.CopyOutput && !state.Options.ListOnly,
            Environment = module.Rules.Environment.ToDictionary(v => v.Key, v => (string?)v.Value),
            AttachmentsFolder = AttachmentsFolder(start.Slot, host.Key),
        });
    }

    void Run(SchedulerCommand.Run run)
    {
        var host = InSlot(run.Slot)!;
        var piece = PieceFitting.Of(state, run.Piece);
        if (piece.Tests.Count == 0)
        {
            Tell(new SchedulerInput.PieceEnded(run.Slot, piece.Id, 0));
            return;
        }

        var tests = piece.Tests.Select(i => state.Ledger.Planned[i]).ToList();
        var threads = HostThreads.OnTheWire(state.Options, host.Module, piece);
        host.Begin(new CallState(piece, tests)
        {
            SentMs = state.NowMs,
            Threads = threads,
            RunsSeveral = tests.Count > 1 && !piece.Serial && HostThreads.Of(state.Options, host.Module) > 1,
        });
        foreach (var unit in tests.Select(t => t.Unit).Distinct())
        {
            unit.Pieces++;
            unit.WasCut |= piece.Parts.Contains(unit.Key);
        }

        withholding.Send(host, new ControllerMessage.Run(piece.Id, piece.Backend, [.. tests.Select(t => t.Ref)]) { Threads = threads });
    }

    // A folder for each process: no two can want the same name in it. The time is for people, the run's id for two runs of one second.
    string? AttachmentsFolder(int slot, int host) => state.Options.ResultsDirectory is { } folder
        ? Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{state.Started:yyyy-MM-dd_HH.mm.ss}_{state.RunId}"), string.Create(CultureInfo.InvariantCulture, $"gw{slot}.{host}"))
        : null;

    static Piece PieceOf(IReadOnlyList<UnitState> units, IEnumerable<PlannedTest> tests) =>
        new(0, units[0].Module.Module.Index, units[0].Backend, [.. units.Select(u => u.Key)], [.. tests.Select(t => t.Index)]);

    HostState? InSlot(int slot) => state.Hosts.Values.SingleOrDefault(h => h.Slot == slot);
}
