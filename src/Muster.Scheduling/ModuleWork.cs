using Muster.Scheduling.Queues;
using Muster.Scheduling.Serial;

namespace Muster.Scheduling;

/// <summary>A module: its work that has not begun, and counts of its hosts, which the <see cref="SlotBook"/> keeps.</summary>
sealed class ModuleWork(int index, ModulePlan plan, double hostStartMs, BatonBook batons)
{
    readonly List<UnitPlan> units = [];
    readonly RankCount ranks = new();
    readonly List<SerialWork> serial = [];
    int left;
    bool dropped;

    public int Index { get; } = index;

    /// <summary>Final once units were added, but for how many hosts there may be.</summary>
    public ModulePlan Plan { get; set; } = plan;

    public required Pace Pace { get; init; }

    public required IWorkQueue Queue { get; set; }

    /// <summary>What is to run again.</summary>
    public ReturnedWork Returned { get; } = new(batons);

    /// <summary>Numbers of the slots whose host waits for work.</summary>
    public SortedSet<int> Idle { get; } = [];

    public int Hosts { get; set; }

    public int Ending { get; set; }

    public int Starting { get; set; }

    public int Busy { get; set; }

    /// <summary>The slot whose host was started to list the module.</summary>
    public Slot? Lister { get; set; }

    public Load Flight { get; set; }

    /// <summary>Hosts that will be started for it in slots which are being emptied; counted anew by each staffing.</summary>
    public int Reserved { get; set; }

    /// <summary>Only what was returned may begin.</summary>
    public bool HeldBack { get; set; }

    /// <summary>All units are known.</summary>
    public bool IsSealed { get; private set; }

    public bool HasUnits => units.Count > 0;

    public bool MustBeListed => !IsSealed && !dropped && Plan.NeedsListing;

    public int MostHosts => Plan.Serial ? 1 : Math.Max(1, Plan.MaxHosts ?? int.MaxValue);

    public double HostStartMs => (Plan.HostStartMs ?? hostStartMs) + (Plan.FewLargeCalls ? Plan.CallCostMs : 0);

    /// <summary>How long one host needs for a load, with all its threads.</summary>
    public double WallMs(Load load) => load.Ms(Pace) / Plan.Threads;

    /// <summary>How many hosts could be given a piece now.</summary>
    public int Choices => Returned.Choices + (HeldBack || !CanBegin ? 0 : Queue.Choices + serial.Sum(work => work.Choices));

    public Load Pending => Returned.Load + (dropped ? default : serial.Aggregate(Queue.Pending, (sum, work) => sum + work.Pending));

    /// <summary>Of what is pending, what several hosts could do at the same time.</summary>
    public Load Spreadable => Returned.Load + (dropped ? default : serial.Aggregate(Queue.Pending, (sum, work) => sum + work.Ready));

    public bool IsFinished => (IsSealed || dropped) && Returned.Count == 0 && (!CanBegin || Queue.Choices + units.Count + serial.Sum(work => work.Count) == 0);

    bool CanBegin => IsSealed && !dropped;

    /// <summary>Kept until it is known what belongs together.</summary>
    public void Add(UnitPlan unit) => units.Add(unit);

    /// <param name="division">Takes from the units what needs batons.</param>
    public void Seal(SerialWork division)
    {
        if (IsSealed && Queue is not TurnsQueue) return;
        IsSealed = true;
        var rest = division.Divide(units);
        serial.RemoveAll(work => work.Count == 0);
        if (division.Count > 0) serial.Add(division);
        foreach (var unit in rest)
        {
            left += unit.Tests.Count;
            Queue.Add(unit);
            if (serial.Count > 0) ranks.Add(unit);
        }

        units.Clear();
        Queue.Seal();
    }

    /// <summary>More comes, after all that was known: it is a turn of its own.</summary>
    public void Reopen(Func<IWorkQueue> make)
    {
        if (Queue is not TurnsQueue) Queue = new TurnsQueue(Queue, left, make);
    }

    public void Drop()
    {
        dropped = true;
        Returned.Clear();
    }

    public void Return(Piece piece, Load load, bool first)
    {
        if (!dropped) Returned.Add(piece, load, first);
    }

    public void ReturnAlone(Piece piece)
    {
        foreach (var test in piece.Tests) ReturnFresh(piece with { Tests = [test], Parts = piece.Units });
    }

    public void ReturnFresh(Piece piece)
    {
        if (!dropped) Returned.AddAlone(piece with { Alone = true });
    }

    public Piece? Next(int slot)
    {
        if (Returned.Next() is { } returned) return returned;
        if (!CanBegin || HeldBack) return null;
        return NextSerial(ranks.Least) ?? NextFree(slot) ?? NextSerial(int.MaxValue);
    }

    Piece? NextSerial(int rank)
    {
        foreach (var work in serial)
            if (work.Next(rank) is { } piece) return piece;
        return null;
    }

    Piece? NextFree(int slot)
    {
        if (Queue.Next(slot) is not { } piece) return null;
        left -= piece.Tests.Count;
        ranks.Take(piece);
        return serial.Aggregate(piece, (marked, work) => work.Marked(marked));
    }
}
