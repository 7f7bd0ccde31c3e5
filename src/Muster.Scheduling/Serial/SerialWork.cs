using Muster.Scheduling.Queues;

namespace Muster.Scheduling.Serial;

/// <summary>The work of a module that has to wait for batons. It is cut once, and goes before the other: nobody can help whoever has it.</summary>
/// <param name="module">Number of the module.</param>
/// <param name="scopeOf">What the mode keeps together; null where that is the unit.</param>
/// <param name="inOneCall">Few large calls are wanted.</param>
sealed class SerialWork(int module, Func<TestPlan, string?>? scopeOf, bool inOneCall, BatonBook batons)
{
    readonly HashSet<(string Backend, string Unit)> cut = [];
    List<Lane> lanes = [];

    public int Count => lanes.Sum(lane => lane.Count);

    /// <summary>How many slots could be given a piece now.</summary>
    public int Choices => lanes.Count(lane => lane.IsReady);

    public Load Pending => Sum(lanes);

    public Load Ready => Sum(lanes.Where(lane => lane.IsReady));

    /// <summary>Keeps what needs batons, and gives back what does not.</summary>
    public IEnumerable<UnitPlan> Divide(IReadOnlyList<UnitPlan> units)
    {
        if (!units.Any(unit => unit.Tests.Any(test => test.Batons.Count > 0))) return units;

        var items = Items(units).Select(entries => (Entries: entries, Batons: batons.Of(entries.Select(entry => entry.Test.Index)))).Where(item => !item.Batons.IsEmpty).ToList();
        lanes = [.. items.GroupBy(item => item.Batons).Select(lane => new Lane(lane.Key, Pieces(lane.Select(item => item.Entries))))];
        var taken = items.SelectMany(item => item.Entries).Select(entry => entry.Test.Index).ToHashSet();
        return [.. units.Select(unit => Rest(unit, taken)).Where(unit => unit.Tests.Count > 0)];
    }

    /// <summary>The next piece whose batons are free.</summary>
    /// <param name="rank">None of a higher rank.</param>
    public Piece? Next(int rank)
    {
        Lane? best = null;
        foreach (var lane in lanes)
            if (lane.IsReady && lane.Rank <= rank && (best is null || lane.Rank < best.Rank)) best = lane;
        return best?.Next();
    }

    /// <summary>The piece of what was given back; it knows only that part of its units.</summary>
    public Piece Marked(Piece piece)
    {
        if (cut.Count == 0) return piece;
        return piece with { Parts = [.. piece.Parts.Union(piece.Units.Where(unit => cut.Contains((piece.Backend, unit))))] };
    }

    // What the mode would not take apart is all serial if any test of it is.
    IEnumerable<IReadOnlyList<Entry>> Items(IReadOnlyList<UnitPlan> units) => scopeOf is null
        ? units.SelectMany(unit => unit.Splittable ? Entry.AllOf(unit).Select(entry => (IReadOnlyList<Entry>)[entry]) : [[.. Entry.AllOf(unit)]])
        : Scopes.Split(units.SelectMany(Entry.AllOf), scopeOf);

    IEnumerable<(Piece Piece, Load Load, int Rank)> Pieces(IEnumerable<IReadOnlyList<Entry>> items)
    {
        var calls = items.GroupBy(item => (Rank: item.Min(entry => entry.Test.Rank), Unit: inOneCall ? null : item[0].Unit)).OrderBy(call => call.Key.Rank);
        foreach (var call in calls)
        {
            var entries = call.SelectMany(item => item).ToArray();
            foreach (var piece in Cut.Merged(module, entries))
                yield return (piece, LoadOf(entries.Where(entry => entry.Unit.Backend == piece.Backend)), call.Key.Rank);
        }
    }

    UnitPlan Rest(UnitPlan unit, HashSet<int> taken)
    {
        var rest = unit.Tests.Where(test => !taken.Contains(test.Index)).ToArray();
        if (rest.Length == unit.Tests.Count) return unit;
        cut.Add((unit.Backend, unit.Key));
        return new UnitPlan(unit.Key, unit.Backend, rest) { Splittable = unit.Splittable, FixtureCostMs = unit.FixtureCostMs };
    }

    static Load LoadOf(IEnumerable<Entry> entries) => entries.Aggregate(default(Load), (sum, entry) => sum + entry.Load);

    static Load Sum(IEnumerable<Lane> lanes) => lanes.Aggregate(default(Load), (sum, lane) => sum + lane.Load);
}
