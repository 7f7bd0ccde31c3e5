namespace Muster.Scheduling.Queues;

/// <summary>By rank, then longest first. What may be split is cut into slices that shrink with what is left, so that the tail can move to whoever is idle.</summary>
sealed class AutoQueue(int module, Pace pace, Func<int> hands) : IWorkQueue
{
    /// <summary>Below this the call costs more than the better balance brings.</summary>
    const double LeastSliceMs = 20;

    readonly List<UnitPlan> wholes = [];
    readonly List<Bag> bags = [];
    readonly PriorityQueue<UnitPlan, (int Rank, double NegativeMs, int Number)> longestWhole = new();
    readonly PriorityQueue<Bag, (int Rank, double NegativeMs, int Number)> longestTest = new();
    double sortedAt;
    int tests;

    public Load Pending { get; private set; }

    public int Choices => longestWhole.Count + tests;

    public void Add(UnitPlan unit)
    {
        if (unit.Tests.Count == 0) return;
        if (unit.Splittable && unit.Tests.Count > 1) Add(new Bag(unit, wholes.Count + bags.Count));
        else wholes.Add(unit);
        if (!unit.Splittable || unit.Tests.Count == 1) Pending += Load.Of(unit);
    }

    public void Seal()
    {
        for (var i = 0; i < wholes.Count; i++) longestWhole.Enqueue(wholes[i], (wholes[i].Rank, -Load.Of(wholes[i]).Ms(pace), i));
        wholes.Clear();
        Sort(bags);
        bags.Clear();
    }

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (HasOutdatedOrder) SortAgain();
        if (unlike is null) return Longest();

        var aside = SetAside(unlike);
        var piece = Longest();
        foreach (var bag in aside) longestTest.Enqueue(bag, (bag.Rank, -bag.LongestMs(pace), bag.Number));
        return piece ?? Longest();
    }

    public void Release(int slot)
    {
        // Nothing is set aside.
    }

    Piece? Longest()
    {
        if (!longestTest.TryPeek(out var bag, out _)) return longestWhole.Count > 0 ? Whole() : null;

        var limit = LimitMs(bag);
        if (longestWhole.TryPeek(out _, out var key) && (key.Rank, key.NegativeMs).CompareTo((bag.Rank, -bag.NextMs(limit, pace))) <= 0) return Whole();
        return Slice(bag, limit);
    }

    List<Bag> SetAside(IReadOnlySet<string> units)
    {
        var aside = new List<Bag>();
        while (longestTest.TryPeek(out var bag, out _) && units.Contains(bag.Key)) aside.Add(longestTest.Dequeue());
        return aside;
    }

    // Only the unknown tests move when the pace does, and a heap is made again only when it moved much.
    bool HasOutdatedOrder => Pending.Unknown > 0 && (pace.Ms > 2 * sortedAt || pace.Ms < sortedAt / 2);

    double LimitMs(Bag bag)
    {
        var even = Pending.Ms(pace) / ((Pending.Unknown > 0 ? 4 : 2) * Math.Max(1, hands()));
        return Math.Max(Math.Max(even, LeastSliceMs), Math.Max(2 * bag.FixtureCostMs, 4 * pace.CallMs));
    }

    void Add(Bag bag)
    {
        bags.Add(bag);
        tests += bag.Count;
        Pending += bag.Rest;
    }

    void SortAgain()
    {
        var units = longestWhole.UnorderedItems.ToArray();
        longestWhole.Clear();
        foreach (var (unit, key) in units) longestWhole.Enqueue(unit, (key.Rank, -Load.Of(unit).Ms(pace), key.Number));

        var rest = longestTest.UnorderedItems.Select(item => item.Element).ToArray();
        longestTest.Clear();
        Sort(rest);
    }

    void Sort(IEnumerable<Bag> unsorted)
    {
        sortedAt = pace.Ms;
        foreach (var bag in unsorted)
        {
            bag.Sort(pace);
            longestTest.Enqueue(bag, (bag.Rank, -bag.LongestMs(pace), bag.Number));
        }
    }

    Piece Whole()
    {
        var unit = longestWhole.Dequeue();
        Pending -= Load.Of(unit);
        return Cut.Whole(module, unit);
    }

    Piece Slice(Bag bag, double limit)
    {
        var (before, count) = (bag.Rest, bag.Count);
        var piece = bag.Take(module, limit, pace);
        Pending -= before - bag.Rest;
        tests -= count - bag.Count;
        if (bag.IsEmpty) longestTest.Dequeue();
        else longestTest.DequeueEnqueue(bag, (bag.Rank, -bag.LongestMs(pace), bag.Number));
        return piece;
    }
}
