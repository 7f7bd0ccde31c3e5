namespace Muster.Scheduling.Serial;

/// <summary>What came back of a module and is to run again: in its order, except that what waits for a baton lets the others pass.</summary>
sealed class ReturnedWork(BatonBook batons)
{
    readonly LinkedList<Returned> together = [];
    readonly LinkedList<Returned> alone = [];

    public int Count => together.Count + alone.Count;

    public Load Load { get; private set; }

    /// <summary>How many pieces a host could be given now.</summary>
    public int Choices => Ready(together);

    /// <summary>How many pieces a fresh host could be given now.</summary>
    public int Alone => Ready(alone);

    public void Add(Piece piece, Load load, bool first)
    {
        Load += load;
        var returned = new Returned(piece, load, batons.Of(piece.Tests));
        if (first) together.AddFirst(returned);
        else together.AddLast(returned);
    }

    public void AddAlone(Piece piece) => alone.AddLast(new Returned(piece, default, batons.Of(piece.Tests)));

    public Piece? Next() => Take(together);

    public Piece? NextAlone() => Take(alone);

    public void Clear()
    {
        together.Clear();
        alone.Clear();
        Load = default;
    }

    int Ready(LinkedList<Returned> pieces) => batons.IsUsed ? pieces.Count(piece => piece.Batons.IsFree) : pieces.Count;

    Piece? Take(LinkedList<Returned> pieces)
    {
        for (var node = pieces.First; node is not null; node = node.Next)
        {
            if (!node.Value.Batons.IsFree) continue;
            pieces.Remove(node);
            Load -= node.Value.Load;
            return node.Value.Piece;
        }

        return null;
    }

    readonly record struct Returned(Piece Piece, Load Load, BatonSet Batons);
}
