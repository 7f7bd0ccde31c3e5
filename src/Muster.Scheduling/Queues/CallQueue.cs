namespace Muster.Scheduling.Queues;

/// <summary>The calls of an earlier run, one after another, whatever units they cut.</summary>
sealed class CallQueue(int module) : IWorkQueue
{
    readonly List<Entry> entries = [];
    Queue<Entry[]> calls = [];

    public Load Pending { get; private set; }

    public int Choices => calls.Count;

    public void Add(UnitPlan unit)
    {
        entries.AddRange(Entry.AllOf(unit));
        Pending += Load.OfTests(unit);
    }

    public void Seal() => calls = new(entries.GroupBy(entry => (entry.Test.Call, entry.Unit)).OrderBy(call => call.Key.Call).Select(call => call.ToArray()));

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (!calls.TryDequeue(out var call)) return null;
        foreach (var entry in call) Pending -= entry.Load;

        // Not called a part: what fails in it is meant to fail, and no whole unit is to run after it.
        return Cut.Of(module, call) with { Parts = [] };
    }

    public void Release(int slot)
    {
        // Nothing is set aside.
    }
}
