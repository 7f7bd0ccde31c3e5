using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>A process that takes simulated time.</summary>
sealed class SimulatedHost(int slot, int module, double readyAt)
{
    readonly HashSet<int> ended = [];

    public int Slot { get; } = slot;

    public int Module { get; } = module;

    public double ReadyAt { get; } = readyAt;

    public bool Listing { get; set; }

    public bool Retired { get; set; }

    public bool IsGone { get; set; }

    /// <summary>It was started for one piece, which it has had.</summary>
    public bool IsSpent { get; private set; }

    public Piece? Piece { get; set; }

    /// <summary>Units of the piece that no thread has taken: the tests of a unit run one after another.</summary>
    public Queue<Queue<int>> Waiting { get; private set; } = [];

    /// <summary>Threads that have not come to the end of the piece.</summary>
    public int Threads { get; set; }

    public HashSet<int> Running { get; } = [];

    /// <summary>Tests of the piece that have not ended, in its order.</summary>
    public int[] Open => [.. Piece!.Tests.Where(test => !ended.Contains(test))];

    public double PieceStartedAt { get; private set; }

    public int PiecesRun { get; private set; }

    public void Begin(Piece piece, IEnumerable<IEnumerable<int>> units, int threads, double now)
    {
        (Piece, IsSpent, Threads) = (piece, piece.Alone, threads);
        Waiting = new(units.Select(unit => new Queue<int>(unit)));
        ended.Clear();
        PiecesRun++;
        PieceStartedAt = Math.Max(now, ReadyAt);
    }

    public void End(int test)
    {
        Running.Remove(test);
        ended.Add(test);
    }
}
