using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>A process that takes simulated time.</summary>
sealed class SimulatedHost(int slot, int module, double readyAt)
{
    public int Slot { get; } = slot;

    public int Module { get; } = module;

    public double ReadyAt { get; } = readyAt;

    public bool Listing { get; set; }

    public bool Retired { get; set; }

    public bool IsGone { get; set; }

    /// <summary>It was started for one piece, which it has had.</summary>
    public bool IsSpent { get; set; }

    public Piece? Piece { get; set; }

    /// <summary>How many tests of the piece have ended.</summary>
    public int Ended { get; set; }

    public double PieceStartedAt { get; set; }

    public int PiecesRun { get; set; }
}
