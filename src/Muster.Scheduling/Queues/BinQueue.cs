namespace Muster.Scheduling.Queues;

/// <summary>About one big piece for each host, of many units: for modules where every call costs a fixture, and for the plain mode.</summary>
/// <param name="scopeOf">What stays together; null for units, of which the splittable are cut where they are too long.</param>
sealed class BinQueue(int module, Pace pace, Func<TestPlan, string?>? scopeOf, Func<Load, int> bins) : IWorkQueue
{
    readonly List<UnitPlan> units = [];
    readonly Queue<Queue<(Piece Piece, Load Load)>> filled = [];
    readonly Dictionary<int, Queue<(Piece Piece, Load Load)>> own = [];

    public Load Pending { get; private set; }

    public int Choices => units.Count + filled.Count;

    public void Add(UnitPlan unit)
    {
        if (unit.Tests.Count == 0) return;
        units.Add(unit);
        Pending += Load.OfTests(unit);
    }

    public void Seal()
    {
        // How many bins there are is decided when the first slot asks: by then there are slots.
    }

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (units.Count > 0) Fill();
        if (!own.TryGetValue(slot, out var bin) && !filled.TryDequeue(out bin)) return null;

        var next = bin.Dequeue();
        if (bin.Count > 0) own[slot] = bin;
        else own.Remove(slot);
        Pending -= next.Load;
        return next.Piece;
    }

    public void Release(int slot)
    {
        if (own.Remove(slot, out var bin)) filled.Enqueue(bin);
    }

    void Fill()
    {
        var count = Math.Max(1, bins(Pending));
        var items = (scopeOf is null ? Units(Pending.Ms(pace) / count) : Scopes.Split(units.SelectMany(Entry.AllOf), scopeOf)).ToArray();
        units.Clear();
        foreach (var bin in Fill(items, count))
        {
            var ranks = bin.SelectMany(item => items[item]).GroupBy(entry => entry.Unit.Rank).OrderBy(rank => rank.Key);
            filled.Enqueue(new(ranks.SelectMany(rank => Cut.Merged(module, rank).Select(piece => (piece, LoadOf(piece, rank))))));
        }
    }

    /// <summary>Numbers of items by bin, fullest bin first, each bin in collection order.</summary>
    IEnumerable<List<int>> Fill(IReadOnlyList<Entry>[] items, int count)
    {
        var contents = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        var totals = new double[count];
        var emptiest = new PriorityQueue<int, (double Ms, int Bin)>();
        for (var bin = 0; bin < count; bin++) emptiest.Enqueue(bin, (0, bin));

        foreach (var (item, ms) in items.Select((item, i) => (i, Ms: MsOf(item))).OrderByDescending(item => item.Ms))
        {
            var bin = emptiest.Peek();
            contents[bin].Add(item);
            totals[bin] += ms;
            emptiest.DequeueEnqueue(bin, (totals[bin], bin));
        }

        foreach (var bin in contents) bin.Sort();
        return Enumerable.Range(0, count).Where(bin => contents[bin].Count > 0).OrderByDescending(bin => totals[bin]).Select(bin => contents[bin]);
    }

    /// <summary>Units; those that may be split and are longer than a quarter of a bin, in quarters.</summary>
    IEnumerable<IReadOnlyList<Entry>> Units(double binMs)
    {
        foreach (var unit in units)
        {
            var entries = Entry.AllOf(unit).ToArray();
            var parts = unit.Splittable ? (int)Math.Clamp(Math.Ceiling(4 * MsOf(entries) / Math.Max(1, binMs)), 1, entries.Length) : 1;
            foreach (var part in entries.Chunk((entries.Length + parts - 1) / parts)) yield return part;
        }
    }

    double MsOf(IEnumerable<Entry> entries) => entries.Sum(entry => entry.Load.Ms(pace));

    static Load LoadOf(Piece piece, IEnumerable<Entry> bin) =>
        bin.Where(entry => entry.Unit.Backend == piece.Backend).Aggregate(default(Load), (sum, entry) => sum + entry.Load);
}
