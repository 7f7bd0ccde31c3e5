namespace Muster.Scheduling.Queues;

/// <summary>Pieces that are to be one call of the framework, and how they would fill its threads.</summary>
sealed class Call
{
    readonly List<(Piece Piece, double Ms)> pieces = [];
    readonly PriorityQueue<int, double> lanes = new();
    double longestMs;
    double lastMs;

    public Call(int threads)
    {
        for (var lane = 0; lane < threads; lane++) lanes.Enqueue(lane, 0);
    }

    public int Count => pieces.Count;

    public double SumMs { get; private set; }

    /// <summary>Beside a long piece the other threads get many short ones: the host takes nothing new before the call is over.</summary>
    public bool HasRoomForAnother => lanes.TryPeek(out _, out var emptiest) && emptiest + lastMs <= longestMs;

    /// <summary>Longest unit first, for so the threads come to their ends at about the same time; inside a unit the framework's own order.</summary>
    public Piece Together()
    {
        if (pieces.Count == 1) return pieces[0].Piece;

        var units = pieces.GroupBy(part => part.Piece.Units[0]).OrderByDescending(unit => unit.Sum(part => part.Ms)).ToArray();
        return pieces[0].Piece with
        {
            Units = [.. units.Select(unit => unit.Key)],
            Tests = [.. units.SelectMany(unit => unit.SelectMany(part => part.Piece.Tests).Order())],
            Parts = [.. pieces.SelectMany(part => part.Piece.Parts).Distinct()],
        };
    }

    public void Add(Piece piece, double ms)
    {
        pieces.Add((piece, ms));
        SumMs += ms;
        lastMs = ms;
        lanes.TryPeek(out var lane, out var before);
        lanes.DequeueEnqueue(lane, before + ms);
        longestMs = Math.Max(longestMs, before + ms);
    }
}
