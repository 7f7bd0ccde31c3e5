namespace Muster.Scheduling.Queues;

/// <summary>A contiguous run of tests for each slot; who has none left takes the later half of the longest.</summary>
sealed class StealQueue(int module, SchedulerOptions options, Func<int> hands) : IWorkQueue
{
    readonly List<Entry> collected = [];
    readonly Stack<Range> unowned = [];
    readonly Dictionary<int, Range> own = [];

    // Lengths are brought up to date only when they come to the top: queues only shrink until their slot takes another.
    readonly PriorityQueue<int, int> longest = new();
    Entry[] entries = [];

    public Load Pending { get; private set; }

    public int Choices { get; private set; }

    public void Add(UnitPlan unit)
    {
        collected.AddRange(Entry.AllOf(unit));
        Choices = collected.Count;
        Pending += Load.OfTests(unit);
    }

    public void Seal()
    {
        // How many runs there are is decided when the first slot asks: by then there are slots.
    }

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (collected.Count > 0) Divide();
        if (!own.TryGetValue(slot, out var range) && !TryTake(slot, out range)) return null;

        // A quarter at most, so that most of a run can still be stolen while its owner is in a call.
        var limit = Math.Min((range.Length + 3) / 4, Math.Max(1, options.MaxChunk ?? int.MaxValue));
        var run = entries.AsSpan(range.Start, Cut.RunLength(entries.AsSpan(range.Start, range.Length), limit));
        Keep(slot, range with { Start = range.Start + run.Length });
        Choices -= run.Length;
        foreach (var entry in run) Pending -= entry.Load;
        return Cut.Of(module, run);
    }

    public void Release(int slot)
    {
        if (own.Remove(slot, out var range)) unowned.Push(range);
    }

    void Divide()
    {
        entries = [.. collected.OrderBy(entry => entry.Test.Rank)];
        collected.Clear();
        var runs = Math.Clamp(hands(), 1, entries.Length);
        for (var i = runs - 1; i >= 0; i--) unowned.Push(new Range(Share(i, runs), Share(i + 1, runs)));
    }

    int Share(int i, int runs) => (int)((long)entries.Length * i / runs);

    bool TryTake(int slot, out Range range)
    {
        if (!TryTakeUnowned(out range) && !TrySteal(out range)) return false;
        Keep(slot, range);
        longest.Enqueue(slot, -range.Length);
        return true;
    }

    bool TryTakeUnowned(out Range range)
    {
        while (unowned.TryPop(out range))
            if (range.Length > 0) return true;
        return false;
    }

    bool TrySteal(out Range stolen)
    {
        while (longest.TryPeek(out var victim, out var negative))
        {
            if (!own.TryGetValue(victim, out var range)) longest.Dequeue();
            else if (range.Length != -negative) longest.DequeueEnqueue(victim, -range.Length);
            else return Halve(victim, range, out stolen);
        }

        stolen = default;
        return false;
    }

    bool Halve(int victim, Range range, out Range stolen)
    {
        var middle = range.Start + (range.Length / 2);
        stolen = new Range(middle, range.End);
        Keep(victim, new Range(range.Start, middle));
        return true;
    }

    void Keep(int slot, Range range)
    {
        if (range.Length > 0) own[slot] = range;
        else own.Remove(slot);
    }

    readonly record struct Range(int Start, int End)
    {
        public int Length => End - Start;
    }
}
