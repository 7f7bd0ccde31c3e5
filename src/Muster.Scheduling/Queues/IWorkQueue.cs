namespace Muster.Scheduling.Queues;

/// <summary>The work of one module that was never handed out. A mode is an order in which it is cut into pieces.</summary>
interface IWorkQueue
{
    Load Pending { get; }

    /// <summary>How many pieces could be cut for hosts that have none; while it is not 0, <see cref="Next"/> has a piece for any slot.</summary>
    int Choices { get; }

    void Add(UnitPlan unit);

    /// <summary>All units were added. Called once, before the first <see cref="Next"/>.</summary>
    void Seal();

    /// <summary>The next piece for a slot, without an id.</summary>
    /// <param name="unlike">Keys of units that are better avoided where there is a choice; null if none are.</param>
    Piece? Next(int slot, IReadOnlySet<string>? unlike = null);

    /// <summary>The slot's host is gone: what was set aside for it is for the others.</summary>
    void Release(int slot);
}
