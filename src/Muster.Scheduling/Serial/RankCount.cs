namespace Muster.Scheduling.Serial;

/// <summary>How many tests of each rank wait in a queue. Kept only where there is more than one way to go on.</summary>
sealed class RankCount
{
    readonly Dictionary<int, int> ranks = [];
    readonly SortedDictionary<int, int> waiting = [];

    /// <summary>The lowest rank of a test that waits.</summary>
    public int Least => waiting.Count == 0 ? int.MaxValue : waiting.First().Key;

    public void Add(UnitPlan unit)
    {
        foreach (var test in unit.Tests)
        {
            ranks[test.Index] = test.Rank;
            waiting[test.Rank] = waiting.GetValueOrDefault(test.Rank) + 1;
        }
    }

    public void Take(Piece piece)
    {
        foreach (var test in piece.Tests)
        {
            if (ranks.Remove(test, out var rank) && --waiting[rank] == 0) waiting.Remove(rank);
        }
    }
}
