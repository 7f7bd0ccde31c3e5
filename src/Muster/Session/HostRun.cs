using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>One host process, from its start to its end, as the dispatcher sees it.</summary>
sealed class HostRun(int key, int slot, ModuleState module, bool listing)
{
    const int NamesKept = 20;

    readonly bool wasToListFirst = listing;

    public int Key => key;

    public int Slot => slot;

    public ModuleState Module => module;

    /// <summary>It was told to list its module and has not finished.</summary>
    public bool Listing { get; set; } = listing;

    public WorkerDescription? Worker { get; set; }

    public string Runtime { get; set; } = "";

    public bool Ready { get; set; }

    /// <summary>The scheduler knows that it is not busy with its own start any more.</summary>
    public bool Up { get; set; }

    /// <summary>It was told to end.</summary>
    public bool Retiring { get; set; }

    /// <summary>Why the dispatcher had it killed, if it did.</summary>
    public HostKill? Kill { get; set; }

    /// <summary>What ran over its limit when it was killed for that; null if it was not.</summary>
    public Overrun? Overrun { get; set; }

    /// <summary>The piece it has; kept until the piece ends or the host is lost.</summary>
    public Piece? Piece { get; set; }

    /// <summary>That of the tests of its piece.</summary>
    public int? Repetition { get; set; }

    /// <summary>More than one test of its piece may run at once.</summary>
    public bool RunsSeveral { get; set; }

    /// <summary>How long set-up or tear-down of the piece may take: as long as the slowest of its tests.</summary>
    public TimeSpan? QuietLimit { get; set; }

    /// <summary>Planned tests of the piece that have reported an end.</summary>
    public HashSet<PlannedTest> Reported { get; } = [];

    /// <summary>Tests that have started and not ended, by id and row.</summary>
    public Dictionary<(TestId Id, string? Row), RunningTest> Running { get; } = [];

    /// <summary>What it has run, in order.</summary>
    public CallLog Log { get; } = new();

    /// <summary>It has turned to the piece.</summary>
    public bool Taken { get; set; }

    /// <summary>It has done something in its life, of which it may die later.</summary>
    public bool HasWorked => wasToListFirst || Tests > 0;

    /// <summary>Some test of the piece has started.</summary>
    public bool AnyStarted { get; set; }

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

    /// <summary>Nothing waits for a debugger any more.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Milliseconds of the run at which its piece was sent.</summary>
    public double PieceSentMs { get; set; }

    /// <summary>Adds the time that a piece took.</summary>
    public void WasBusy(double ms)
    {
        BusyMs += ms;
        Module.BusyMs += ms;
    }

    /// <summary>How many pieces it was given.</summary>
    public int Pieces { get; set; }

    /// <summary>Milliseconds that the tests of its piece have taken so far.</summary>
    public double PieceTestsMs { get; set; }

    /// <summary>It must be gone by then, if it need not be sooner.</summary>
    public void Hurry(TimeSpan at) => MustBeGoneAt = MustBeGoneAt < at ? MustBeGoneAt : at;

    public void RememberName(string name)
    {
        if (RanBefore.Count == NamesKept)
            RanBefore.Dequeue();
        RanBefore.Enqueue(name);
    }
}

/// <summary>A test between its start and its end.</summary>
/// <param name="Test">The planned test, or that of whose rows this is one.</param>
/// <param name="Row">The row's name where it differs.</param>
/// <param name="StartedMs">Milliseconds of the run.</param>
/// <param name="Began">On the clock of its host.</param>
sealed record RunningTest(PlannedTest Test, string? Row, double StartedMs, TimeSpan Began);

/// <summary>A piece in which something took too long. What happens between the kill and the end changes nothing of it.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Tests">Those that ran too long; none if it was set-up or tear-down.</param>
sealed record Overrun(Piece Piece, IReadOnlyList<PlannedTest> Tests);

/// <summary>Why the dispatcher kills a host.</summary>
enum HostKill
{
    /// <summary>A test, or set-up outside one, ran over its limit.</summary>
    OverLimit,

    /// <summary>The run is stopping and the grace is over.</summary>
    Stopping,

    /// <summary>It was told to end and did not.</summary>
    WouldNotEnd,
}
