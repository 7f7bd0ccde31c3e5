namespace Muster.Scheduling.Serial;

/// <summary>Pieces of one module that need the same batons, so that never two of them run at once.</summary>
sealed class Lane(BatonSet batons, IEnumerable<(Piece Piece, Load Load, int Rank)> pieces)
{
    readonly Queue<(Piece Piece, Load Load, int Rank)> waiting = new(pieces);

    public int Count => waiting.Count;

    public bool IsReady => waiting.Count > 0 && batons.IsFree;

    /// <summary>The rank of what comes next.</summary>
    public int Rank => waiting.Peek().Rank;

    public Load Load { get; private set; } = pieces.Aggregate(default(Load), (sum, piece) => sum + piece.Load);

    public Piece Next()
    {
        var next = waiting.Dequeue();
        Load -= next.Load;
        return next.Piece;
    }
}
