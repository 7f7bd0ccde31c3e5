namespace Muster.Scheduling.Queues;

/// <summary>About one big piece for each host, of many units: for modules where every call costs a fixture, and for the plain mode.</summary>
/// <param name="scopeOf">What stays together; null for units, of which the splittable are cut where they are too long.</param>
sealed class BinQueue(int module, Pace pace, Func<TestPlan, string?>? scopeOf, Func<Load, int> bins) : IWorkQueue
{
    readonly List<UnitPlan> units = [];
    readonly Queue<(Piece Piece, Load Load)> pieces = [];

    public Load Pending { get; private set; }

    public int Choices => pieces.Count;

    public void Add(UnitPlan unit)
    {
        if (unit.Tests.Count == 0) return;
        units.Add(unit);
        Pending += Load.OfTests(unit);
    }

    public void Seal()
    {
        var count = Math.Max(1, bins(Pending));
        var items = (scopeOf is null ? Units(Pending.Ms(pace) / count) : Scopes.Split(units.SelectMany(Entry.AllOf), scopeOf)).ToArray();
        foreach (var bin in Fill(items, count))
            foreach (var piece in Cut.Merged(module, bin.SelectMany(item => items[item])))
                pieces.Enqueue((piece, LoadOf(piece, bin.SelectMany(item => items[item]))));
        units.Clear();
    }

    public Piece? Next(int slot)
    {
        if (!pieces.TryDequeue(out var next)) return null;
        Pending -= next.Load;
        return next.Piece;
    }

    public void Release(int slot)
    {
        // Nothing is set aside.
    }

    /// <summary>Numbers of items by bin, fullest bin first, each bin in collection order.</summary>
    IEnumerable<List<int>> Fill(IReadOnlyList<Entry>[] items, int count)
    {
        var filled = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        var totals = new double[count];
        var emptiest = new PriorityQueue<int, (double Ms, int Bin)>();
        for (var bin = 0; bin < count; bin++) emptiest.Enqueue(bin, (0, bin));

        foreach (var (item, ms) in items.Select((item, i) => (i, Ms: MsOf(item))).OrderByDescending(item => item.Ms))
        {
            var bin = emptiest.Peek();
            filled[bin].Add(item);
            totals[bin] += ms;
            emptiest.DequeueEnqueue(bin, (totals[bin], bin));
        }

        foreach (var bin in filled) bin.Sort();
        return Enumerable.Range(0, count).Where(bin => filled[bin].Count > 0).OrderByDescending(bin => totals[bin]).Select(bin => filled[bin]);
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
