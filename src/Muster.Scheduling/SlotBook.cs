using Muster.Scheduling.Serial;

namespace Muster.Scheduling;

/// <summary>All slots; the only place where a slot changes its state, so that the counts are right.</summary>
/// <param name="mostHosts">How many hosts may be there at a time.</param>
sealed class SlotBook(int mostHosts)
{
    readonly Dictionary<int, Slot> all = [];
    readonly SortedSet<int> free = [];
    readonly SortedSet<int> idle = [];

    /// <summary>What the pieces in the slots may need.</summary>
    public BatonBook Batons { get; } = new();

    public int Cores { get; private set; }

    /// <summary>Slots that may be used.</summary>
    public int Count { get; private set; }

    /// <summary>Processes, the ending ones too.</summary>
    public int Hosts { get; private set; }

    public int Ending { get; private set; }

    /// <summary>Hosts that are busy with their own start.</summary>
    public int Starting { get; private set; }

    /// <summary>
    /// The processors have enough to do with hosts that start. If all started at once, all would be late; in turn, the first run tests while the last start.
    /// One more than there are processors, for a start also waits for files and for its controller.
    /// </summary>
    public bool StartsFillCores => Starting > Cores;

    public int Active => Hosts - Ending;

    /// <summary>Hosts that could be started at once.</summary>
    public int Room => Math.Min(free.Count, mostHosts - Hosts);

    public int Most => Math.Min(Count, mostHosts);

    public bool HasIdle => idle.Count > 0;

    public Slot FirstFree => all[free.Min];

    public Slot? Find(int number) => all.GetValueOrDefault(number);

    public IEnumerable<Slot> Idle => idle.Select(number => all[number]);

    public void Join(IReadOnlyList<int> numbers, int cores)
    {
        Cores += cores;
        foreach (var number in numbers) Join(number);
    }

    public void Leave(Slot slot)
    {
        if (slot.Leaving) return;
        slot.Leaving = true;
        Count--;
        free.Remove(slot.Number);
    }

    public void Start(Slot slot, ModuleWork module, bool list, bool alone)
    {
        (slot.Module, slot.Listing, slot.Alone) = (module, list, alone);
        free.Remove(slot.Number);
        Hosts++;
        module.Hosts++;
        module.Starting++;
        Starting++;
        if (list) module.Lister = slot;
        else BecomeIdle(slot);
    }

    public void Give(Slot slot, Piece piece, Load load)
    {
        LeaveIdle(slot);
        slot.Batons = Batons.Of(piece.Tests);
        slot.Batons.Take();
        (slot.Piece, slot.Flight, slot.EndedMs) = (piece with { Serial = !slot.Batons.IsEmpty }, load, 0);
        slot.Module!.Flight += load;
        slot.Module.Busy++;
    }

    public void Up(Slot slot)
    {
        if (slot.Up || slot.Module is null) return;
        slot.Up = true;
        Starting--;
    }

    /// <summary>A test has run in the host, so it is up.</summary>
    public void Warm(Slot slot)
    {
        if (slot.Warm || slot.Module is null) return;
        Up(slot);
        slot.Warm = true;
        slot.Module.Starting--;
    }

    public static void Running(Slot slot, Load test, double ms)
    {
        var pace = slot.Module!.Pace;
        pace.Running(slot.RunningMs, ms);
        slot.RunningMs = ms;

        var overdue = test.Unknown > 0 ? 0 : Math.Max(0, ms - test.KnownMs);
        AddFlight(slot, new Load(overdue - slot.OverdueMs, 0));
        slot.OverdueMs = overdue;
    }

    public static void Ended(Slot slot, Load test, double ms)
    {
        Running(slot, test, 0);
        AddFlight(slot, default(Load) - test);
        slot.EndedMs += ms;
    }

    public void Listed(Slot slot)
    {
        Warm(slot);
        slot.Listing = false;
        BecomeIdle(slot);
    }

    public void Finish(Slot slot, double wallMs)
    {
        // The first call of a host also pays for what is compiled and loaded only once.
        if (slot.HasRun) slot.Module!.Pace.Called(wallMs - slot.EndedMs);
        slot.HasRun = true;
        DropPiece(slot);
        BecomeIdle(slot);
    }

    public void End(Slot slot)
    {
        LeaveIdle(slot);
        slot.Ending = true;
        Ending++;
        slot.Module!.Ending++;
    }

    public void Vacate(Slot slot)
    {
        var module = slot.Module!;
        if (slot.Piece is not null) DropPiece(slot);
        LeaveIdle(slot);
        Warm(slot);
        Hosts--;
        module.Hosts--;
        if (slot.Ending) (Ending, module.Ending) = (Ending - 1, module.Ending - 1);
        slot.Empty();
        if (!slot.Leaving) free.Add(slot.Number);
    }

    void Join(int number)
    {
        if (!all.TryGetValue(number, out var slot)) all[number] = slot = new Slot(number) { Leaving = true };
        if (!slot.Leaving) return;
        slot.Leaving = false;
        Count++;
        if (slot.Module is null) free.Add(number);
    }

    void DropPiece(Slot slot)
    {
        Batons.Release(slot.Batons);
        slot.Batons = BatonSet.None;
        Running(slot, default, 0);
        AddFlight(slot, default(Load) - slot.Flight);
        slot.Piece = null;
        slot.Module!.Busy--;
    }

    static void AddFlight(Slot slot, Load load)
    {
        slot.Flight += load;
        slot.Module!.Flight += load;
    }

    void BecomeIdle(Slot slot)
    {
        idle.Add(slot.Number);
        slot.Module!.Idle.Add(slot.Number);
    }

    void LeaveIdle(Slot slot)
    {
        idle.Remove(slot.Number);
        slot.Module!.Idle.Remove(slot.Number);
    }
}
