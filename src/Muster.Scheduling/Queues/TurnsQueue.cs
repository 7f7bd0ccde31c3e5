namespace Muster.Scheduling.Queues;

/// <summary>Work that came when the module's first was known already: each turn has a queue of its own, and no piece holds tests of two turns.</summary>
sealed class TurnsQueue : IWorkQueue
{
    readonly LinkedList<Turn> turns = [];
    readonly Func<IWorkQueue> make;
    Turn? open;

    /// <param name="first">What is there, sealed.</param>
    /// <param name="left">How many tests it still has.</param>
    /// <param name="make">Makes a queue as the first one is.</param>
    public TurnsQueue(IWorkQueue first, int left, Func<IWorkQueue> make)
    {
        this.make = make;
        if (left > 0) turns.AddLast(new Turn(first) { Left = left });
    }

    public Load Pending => turns.Aggregate(open?.Queue.Pending ?? default, (sum, turn) => sum + turn.Queue.Pending);

    public int Choices => turns.Sum(turn => turn.Queue.Choices);

    public void Add(UnitPlan unit)
    {
        open ??= new Turn(make());
        open.Queue.Add(unit);
        open.Left += unit.Tests.Count;
    }

    public void Seal()
    {
        if (open is not { } turn) return;
        open = null;
        turn.Queue.Seal();
        if (turn.Left > 0) turns.AddLast(turn);
    }

    public Piece? Next(int slot, IReadOnlySet<string>? unlike = null)
    {
        for (var turn = turns.First; turn is not null; turn = turn.Next)
        {
            if (turn.Value.Queue.Next(slot, unlike) is not { } piece) continue;
            turn.Value.Left -= piece.Tests.Count;
            if (turn.Value.Left <= 0) turns.Remove(turn);
            return piece;
        }

        return null;
    }

    public void Release(int slot)
    {
        foreach (var turn in turns) turn.Queue.Release(slot);
    }

    sealed class Turn(IWorkQueue queue)
    {
        public IWorkQueue Queue => queue;

        /// <summary>Tests that were not handed out.</summary>
        public int Left { get; set; }
    }
}
