namespace Muster.Scheduling.Queues;

/// <summary>A unit that may be split: its tests that were not handed out, by rank, then longest first.</summary>
sealed class Bag
{
    readonly UnitPlan unit;
    readonly int[] positions;
    readonly string[] units;
    int next;

    public Bag(UnitPlan unit, int number)
    {
        this.unit = unit;
        Number = number;
        units = [unit.Key];
        positions = [.. Enumerable.Range(0, unit.Tests.Count)];
        Rest = Load.OfTests(unit);
    }

    /// <summary>Place of the unit in collection order.</summary>
    public int Number { get; }

    public string Key => unit.Key;

    public Load Rest { get; private set; }

    public double FixtureCostMs => unit.FixtureCostMs;

    public bool IsEmpty => next == positions.Length;

    public int Count => positions.Length - next;

    /// <summary>The rank of what is handed out next.</summary>
    public int Rank => RankAt(next);

    public double LongestMs(Pace pace) => LoadAt(next).Ms(pace);

    public void Sort(Pace pace)
    {
        var rest = positions.AsSpan(next);
        var keys = new (int, double, int)[rest.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = (RankAt(next + i), -LoadAt(next + i).Ms(pace), rest[i]);
        keys.AsSpan().Sort(rest);
    }

    /// <summary>The length of the piece that <see cref="Take"/> would cut, about.</summary>
    public double NextMs(double limitMs, Pace pace) => Math.Max(LongestMs(pace), Math.Min(limitMs, Rest.Ms(pace)));

    public Piece Take(int module, double limitMs, Pace pace)
    {
        var first = next;
        next += Fits(limitMs, pace);
        var taken = positions.AsSpan(first, next - first);
        // Inside a unit the framework's own order holds.
        taken.Sort();
        for (var i = first; i < next; i++) Rest -= LoadAt(i);
        return new Piece(0, module, unit.Backend, units, Indices(taken)) { Parts = taken.Length < positions.Length ? units : [] };
    }

    int Fits(double limitMs, Pace pace)
    {
        // A crumb left over would cost a call of its own.
        if (Rest.Ms(pace) <= 1.25 * limitMs && RankAt(positions.Length - 1) == Rank) return Count;

        var count = 1;
        for (var sum = LoadAt(next).Ms(pace); count < Count && RankAt(next + count) == Rank; count++)
        {
            sum += LoadAt(next + count).Ms(pace);
            if (sum > limitMs) break;
        }

        return count;
    }

    int[] Indices(ReadOnlySpan<int> taken)
    {
        var indices = new int[taken.Length];
        for (var i = 0; i < indices.Length; i++) indices[i] = unit.Tests[taken[i]].Index;
        return indices;
    }

    int RankAt(int place) => unit.Tests[positions[place]].Rank;

    Load LoadAt(int place) => Load.Of(unit.Tests[positions[place]].Estimate);
}
