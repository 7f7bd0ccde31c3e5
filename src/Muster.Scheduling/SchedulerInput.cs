namespace Muster.Scheduling;

/// <summary>What happens to the slots and the work. The cases are nested below.</summary>
/// <remarks>
/// An input about a slot that does not hold what the input speaks of is late, and is ignored.
/// </remarks>
public abstract record SchedulerInput
{
    SchedulerInput() { }

    /// <summary>Slots may be used from now on.</summary>
    /// <param name="Slots">Numbers, unique in the run. One that was retired may come again.</param>
    /// <param name="Cores">How many processors they bring.</param>
    public sealed record SlotsJoined(IReadOnlyList<int> Slots, int Cores) : SchedulerInput;

    /// <summary>No host may be started in the slot any more. A host in it ends its piece and is then retired. Where the place itself is gone: before the <see cref="SlotLost"/>.</summary>
    public sealed record SlotRetired(int Slot) : SchedulerInput;

    /// <summary>A module takes part in the run.</summary>
    /// <param name="Module">Unique in the run.</param>
    public sealed record ModuleAdded(int Module, ModulePlan Plan) : SchedulerInput;

    /// <summary>Listing has told more of the module. It comes before the first <see cref="UnitsAdded"/>; later it is ignored.</summary>
    public sealed record ModulePlanned(int Module, ModulePlan Plan) : SchedulerInput;

    /// <summary>The module was listed, but what of it is to run is not decided yet: its host may make room for another module. Units follow, or <see cref="ModuleDropped"/>.</summary>
    public sealed record ModuleListed(int Module) : SchedulerInput;

    /// <summary>No other module will be added; the run may come to its end.</summary>
    public sealed record ModulesEnded : SchedulerInput;

    /// <summary>Some units of a module. Nothing of them runs before <see cref="DiscoveryEnded"/>.</summary>
    /// <remarks>After that they begin a further turn, to which another <see cref="DiscoveryEnded"/> belongs: it comes after what is there, and no piece holds tests of two turns.</remarks>
    public sealed record UnitsAdded(int Module, IReadOnlyList<UnitPlan> Units) : SchedulerInput;

    /// <summary>All units of the module, or of its further turn, were added.</summary>
    public sealed record DiscoveryEnded(int Module) : SchedulerInput;

    /// <summary>There is no room for more hosts of the module at a time than this. Those that are there stay.</summary>
    public sealed record HostsLimited(int Module, int Most) : SchedulerInput;

    /// <summary>What has not begun of the module is not to run, and no host is to start for it; it could not be listed, for example.</summary>
    public sealed record ModuleDropped(int Module) : SchedulerInput;

    /// <summary>The host in the slot has begun its first test, or takes so long that it must be waiting for something else than a processor: the next may start.</summary>
    public sealed record HostUp(int Slot) : SchedulerInput;

    /// <summary>The test still runs, and has done so for this long. Optional, every second or so: tests that hang or sleep are then noticed before they end.</summary>
    public sealed record TestRunning(int Slot, int Test, double Ms) : SchedulerInput;

    /// <summary>A test of the slot's piece has its result.</summary>
    public sealed record TestEnded(int Slot, int Test, double Ms) : SchedulerInput;

    /// <summary>The call has returned, or was never made because its host was told to stop. Each <see cref="SchedulerCommand.Run"/> is answered by this or by <see cref="SlotLost"/>.</summary>
    /// <param name="Piece">The id of the piece.</param>
    public sealed record PieceEnded(int Slot, int Piece, double WallMs) : SchedulerInput;

    /// <summary>The host in the slot is dead, and its tree is gone. Its piece is forgotten; what shall run of it is to be <see cref="Returned"/>, best before this input.</summary>
    /// <remarks>A module that was being listed will be listed again, unless it was dropped before.</remarks>
    public sealed record SlotLost(int Slot) : SchedulerInput;

    /// <summary>The host went as it was told to, and the slot is free.</summary>
    public sealed record HostEnded(int Slot) : SchedulerInput;

    /// <summary>Tests that are to run, again or after all, before other work. Best sent before the <see cref="PieceEnded"/> or <see cref="SlotLost"/> that made it necessary, so that no host is retired meanwhile.</summary>
    /// <param name="Piece">A piece that was handed out, with the tests that it is to have now. Its id is replaced; the rest comes back as it is given here.</param>
    /// <param name="Alone">Each test on its own in a fresh host.</param>
    /// <param name="First">Before all else that was returned.</param>
    /// <param name="Fresh">All together in a fresh host that runs nothing else.</param>
    public sealed record Returned(Piece Piece, bool Alone = false, bool First = false, bool Fresh = false) : SchedulerInput;

    /// <summary>Nothing begins but what was <see cref="Returned"/>, until this is said again with false.</summary>
    public sealed record HeldBack(bool Held) : SchedulerInput;

    /// <summary>What has not begun is not to run. Pieces in flight end; then all hosts are retired.</summary>
    public sealed record StopStarting : SchedulerInput;
}
