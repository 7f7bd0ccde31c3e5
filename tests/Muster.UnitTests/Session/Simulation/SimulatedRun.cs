using Muster.Hooks;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;
using Muster.Session;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A whole run of the session loop over hosts that are played: no processes, no threads, no waiting.</summary>
sealed class SimulatedRun
{
    readonly ManualTime time = new();
    readonly SimulatedInputs inputs;

    public SimulatedRun() => inputs = new SimulatedInputs(time);

    public required IReadOnlyList<FakeModule> Modules { get; init; }

    public required RunOptions Options { get; init; }

    public Faults Faults { get; init; } = Faults.None;

    public int Seed { get; init; }

    /// <summary>What each hook does; those that are not named end well at once.</summary>
    public IReadOnlyDictionary<string, FakeHook> Hooks { get; init; } = new Dictionary<string, FakeHook>();

    public FakeShell? Shell { get; private set; }

    public FakeNode? Node { get; private set; }

    public SimulatedRun StopAt(double ms)
    {
        inputs.After(ms, () => new DispatcherInput.StopAsked("stopped by Ctrl-C; again to kill"));
        return this;
    }

    public SimulatedRun KillAt(double ms)
    {
        inputs.After(ms, () => new DispatcherInput.KillAsked());
        return this;
    }

    /// <summary>Enter is pressed.</summary>
    public SimulatedRun GoOnAt(double ms)
    {
        inputs.After(ms, () => new DispatcherInput.GoOnAsked());
        return this;
    }

    /// <summary>A debugger comes to the host, or goes.</summary>
    public SimulatedRun DebugAt(double ms, bool attached, int host = 1)
    {
        inputs.After(ms, () => new DispatcherInput.FromNode(new NodeEvent.Debugged(attached) { Host = host }));
        return this;
    }

    /// <summary>The first host says something of its own accord.</summary>
    public SimulatedRun SayAt(double ms, HostMessage message)
    {
        inputs.After(ms, () => new DispatcherInput.FromNode(new NodeEvent.Said(message, null) { Host = 1 }));
        return this;
    }

    /// <summary>The machine sleeps: the clock jumps, and nothing else happens.</summary>
    public SimulatedRun SleepAt(double ms, TimeSpan length)
    {
        inputs.After(ms, () =>
        {
            time.Advance(length);
            return null;
        });
        return this;
    }

    public RunLog Play()
    {
        var told = new List<SessionEvent>();
        RunHooks? hooks = null;
        var state = new RunState(Options, time, e =>
        {
            told.Add(e);
            hooks?.Hear(e);
        });
        Shell = new FakeShell(inputs, Hooks);
        hooks = new RunHooks(state, Shell, inputs.Take, input => inputs.After(0, () => input));
        Node = new FakeNode(inputs, Modules, Faults, new Random(Seed), new Overlaps(Options, Modules));
        TestSession.Begin(state);
        var memory = RunMemory.Open(Options, time);

        if (hooks.Start())
            TestSession.Dispatch(state, memory, hooks.Take, Node);
        TestSession.SettleAsync(state, memory).GetAwaiter().GetResult();
        hooks.End(() => RunEnd.Summarise(state));
        TestSession.Finish(state);
        return new RunLog(told);
    }
}
