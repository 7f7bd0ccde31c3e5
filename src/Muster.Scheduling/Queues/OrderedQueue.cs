namespace Muster.Scheduling.Queues;

/// <summary>Units whole and in the framework's order: for a module that has only one host at a time, where cutting gains nothing.</summary>
sealed class OrderedQueue(int module) : IWorkQueue
{
    Queue<UnitPlan> units = [];

    public Load Pending { get; private set; }

    public int Choices => units.Count;

    public void Add(UnitPlan unit)
    {
        if (unit.Tests.Count == 0) return;
        units.Enqueue(unit);
        Pending += Load.Of(unit);
    }

    public void Seal() => units = new(units.OrderBy(unit => unit.Rank));

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        if (!units.TryDequeue(out var unit)) return null;
        Pending -= Load.Of(unit);
        return Cut.Whole(module, unit);
    }

    public void Release(int slot)
    {
        // Nothing is set aside.
    }
}
