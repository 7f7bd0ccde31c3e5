using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>What the run knows of one host process.</summary>
sealed class HostState(int key, int slot, ModuleState module, bool listing)
{
    const int NamesKept = 20;

    readonly bool wasToListFirst = listing;
    int? repetition;

    public int Key => key;

    public int Slot => slot;

    public ModuleState Module => module;

    /// <summary>As users see it.</summary>
    public string Name { get; } = $"gw{slot}";

    /// <summary>It was told to list its module and has not finished.</summary>
    public bool Listing { get; set; } = listing;

    public WorkerDescription? Worker { get; set; }

    public bool Ready { get; set; }

    /// <summary>The scheduler knows that it is not busy with its own start any more.</summary>
    public bool Up { get; set; }

    /// <summary>It was told to end.</summary>
    public bool Retiring { get; set; }

    /// <summary>Why the dispatcher had it killed, if it did.</summary>
    public HostKill? Kill { get; set; }

    /// <summary>What ran over its limit when it was killed for that; null if it was not.</summary>
    public Overrun? Overrun { get; set; }

    /// <summary>What it runs; kept until the call ends or the host is lost.</summary>
    public CallState? Call { get; private set; }

    /// <summary>How many calls it was given.</summary>
    public int Calls { get; private set; }

    /// <summary>What it has run, in order.</summary>
    public CallLog Log { get; } = new();

    /// <summary>It has done something in its life, of which it may die later.</summary>
    public bool HasWorked => wasToListFirst || Tests > 0;

    /// <summary>What waits until the host speaks.</summary>
    public List<ControllerMessage> Unsent { get; } = [];

    /// <summary>The names of the last tests that ended in this process, newest last.</summary>
    public Queue<string> RanBefore { get; } = new();

    public int Tests { get; set; }

    public double BusyMs { get; private set; }

    /// <summary>Milliseconds of processor time; null before it says goodbye.</summary>
    public double? CpuMs { get; set; }

    /// <summary>Milliseconds that a fixture of assembly scope has cost so far; null if nothing is known of one.</summary>
    public double? FixtureMs { get; set; }

    /// <summary>Its limits count on this.</summary>
    public required HostClock Clock { get; init; }

    /// <summary>On its clock: when it was started.</summary>
    public required TimeSpan Began { get; init; }

    /// <summary>On its clock: when something last began or ended in it.</summary>
    public TimeSpan LastChange { get; set; }

    /// <summary>On its clock: when it must be gone; null while there is no hurry.</summary>
    public TimeSpan? MustBeGoneAt { get; private set; }

    /// <summary>A debugger was attached to it at some time: how long its tests take says nothing.</summary>
    public bool WasDebugged { get; set; }

    /// <summary>Work that waits until somebody has attached a debugger, or wants none; null if there is none.</summary>
    public ControllerMessage.Run? Withheld { get; set; }

    /// <summary>The user was told that it waits for a debugger.</summary>
    public bool Awaited { get; set; }

    /// <summary>The programs that it has started to run tests in: their names, by process.</summary>
    public Dictionary<int, string> Programs { get; } = [];

    /// <summary>Nothing waits for a debugger any more.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The call, if it is that of this piece: of an earlier one something may come late.</summary>
    public CallState? CallOf(int piece) => Call is { } call && call.Piece.Id == piece ? call : null;

    /// <summary>A test of the last call: text of it may come when the call is over.</summary>
    public PlannedTest? Find(TestId id) => module.Tests.GetValueOrDefault((id, repetition));

    /// <summary>Adds the time that a call took.</summary>
    public void WasBusy(double ms)
    {
        BusyMs += ms;
        Module.BusyMs += ms;
    }

    public void Begin(CallState call)
    {
        Call = call;
        Calls++;
        repetition = call.Tests[0].Repetition;
        LastChange = Clock.Now;
    }

    public void EndCall()
    {
        Call = null;
        LastChange = Clock.Now;
    }

    /// <summary>It must be gone by then, if it need not be sooner.</summary>
    public void Hurry(TimeSpan at) => MustBeGoneAt = MustBeGoneAt < at ? MustBeGoneAt : at;

    public void RememberName(string name)
    {
        if (RanBefore.Count == NamesKept)
            RanBefore.Dequeue();
        RanBefore.Enqueue(name);
    }
}
