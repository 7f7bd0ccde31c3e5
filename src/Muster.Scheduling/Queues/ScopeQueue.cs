using System.Runtime.InteropServices;

namespace Muster.Scheduling.Queues;

/// <summary>Whole scopes to whoever is idle: one at a time, or in chunks that shrink where each test is a scope.</summary>
sealed class ScopeQueue(int module, SchedulerOptions options, Func<int> hands) : IWorkQueue
{
    readonly List<Entry> entries = [];
    readonly Stack<IReadOnlyList<Entry>> scopes = [];
    readonly Dictionary<int, List<Entry>> ownReversed = [];

    public Load Pending { get; private set; }

    public int Choices => scopes.Count;

    public void Add(UnitPlan unit)
    {
        entries.AddRange(Entry.AllOf(unit));
        Pending += Load.OfTests(unit);
    }

    public void Seal()
    {
        var inOrder = Scopes.Split(entries, Scopes.Of(options.Mode));
        if (options.Reorder) inOrder = inOrder.OrderByDescending(scope => scope.Count);
        foreach (var scope in inOrder.OrderBy(scope => scope.Min(entry => entry.Test.Rank)).Reverse()) scopes.Push(scope);
        entries.Clear();
    }

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (!ownReversed.TryGetValue(slot, out var own) && !TryTakeChunk(slot, out own)) return null;

        var run = TakeRun(own!);
        if (own!.Count == 0) ownReversed.Remove(slot);
        foreach (var entry in run) Pending -= entry.Load;
        return Cut.Of(module, run);
    }

    public void Release(int slot)
    {
        if (!ownReversed.Remove(slot, out var own)) return;
        own.Reverse();
        scopes.Push(own);
    }

    bool TryTakeChunk(int slot, out List<Entry>? own)
    {
        own = null;
        if (scopes.Count == 0) return false;

        own = [];
        for (var count = ChunkSize(); count > 0; count--) own.AddRange(scopes.Pop());
        own.Reverse();
        ownReversed[slot] = own;
        return true;
    }

    int ChunkSize()
    {
        if (options.Mode != DistributionMode.Load) return 1;
        var guided = Math.Max(1, scopes.Count / (4 * Math.Max(1, hands())));
        return Math.Min(guided, Math.Max(1, options.MaxChunk ?? int.MaxValue));
    }

    static Entry[] TakeRun(List<Entry> reversed)
    {
        var unit = reversed[^1].Unit;
        var start = reversed.Count - 1;
        while (start > 0 && ReferenceEquals(reversed[start - 1].Unit, unit)) start--;
        var run = CollectionsMarshal.AsSpan(reversed)[start..].ToArray();
        reversed.RemoveRange(start, run.Length);
        Array.Reverse(run);
        return run;
    }
}
