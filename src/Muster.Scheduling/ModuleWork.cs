using Muster.Scheduling.Queues;

namespace Muster.Scheduling;

/// <summary>A module: its work that has not begun, and counts of its hosts, which the <see cref="SlotBook"/> keeps.</summary>
sealed class ModuleWork(int index, ModulePlan plan, double hostStartMs)
{
    readonly LinkedList<(Piece Piece, Load Load)> returned = [];
    Load returnedLoad;
    int left;
    bool dropped;

    public int Index { get; } = index;

    /// <summary>Final once units were added.</summary>
    public ModulePlan Plan { get; set; } = plan;

    public required Pace Pace { get; init; }

    public required IWorkQueue Queue { get; set; }

    /// <summary>Pieces for fresh hosts.</summary>
    public Queue<Piece> Alone { get; } = [];

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

    public bool MustBeListed => !IsSealed && !dropped && Plan.NeedsListing;

    public int MostHosts => Plan.Serial ? 1 : Math.Max(1, Plan.MaxHosts ?? int.MaxValue);

    public double HostStartMs => (Plan.HostStartMs ?? hostStartMs) + (Plan.FewLargeCalls ? Plan.CallCostMs : 0);

    /// <summary>How long one host needs for a load, with all its threads.</summary>
    public double WallMs(Load load) => load.Ms(Pace) / Plan.Threads;

    /// <summary>How many hosts could be given a piece now.</summary>
    public int Choices => returned.Count + (HeldBack ? 0 : QueueChoices);

    public Load Pending => dropped ? returnedLoad : returnedLoad + Queue.Pending;

    public bool IsFinished => (IsSealed || dropped) && returned.Count + QueueChoices + Alone.Count == 0;

    int QueueChoices => IsSealed && !dropped ? Queue.Choices : 0;

    public void Add(UnitPlan unit)
    {
        left += unit.Tests.Count;
        Queue.Add(unit);
    }

    public void Seal()
    {
        if (IsSealed && Queue is not TurnsQueue) return;
        IsSealed = true;
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
        Alone.Clear();
        returned.Clear();
        returnedLoad = default;
    }

    public void Return(Piece piece, Load load, bool first)
    {
        if (dropped) return;
        returnedLoad += load;
        if (first) returned.AddFirst((piece, load));
        else returned.AddLast((piece, load));
    }

    public void ReturnAlone(Piece piece)
    {
        if (dropped) return;
        foreach (var test in piece.Tests) Alone.Enqueue(piece with { Tests = [test], Alone = true, Parts = piece.Units });
    }

    public void ReturnFresh(Piece piece)
    {
        if (!dropped) Alone.Enqueue(piece with { Alone = true });
    }

    public Piece? Next(int slot)
    {
        if (returned.First is not { } first) return IsSealed && !dropped && !HeldBack ? NextOfQueue(slot) : null;
        returned.RemoveFirst();
        returnedLoad -= first.Value.Load;
        return first.Value.Piece;
    }

    Piece? NextOfQueue(int slot)
    {
        if (Queue.Next(slot) is not { } piece) return null;
        left -= piece.Tests.Count;
        return piece;
    }
}
