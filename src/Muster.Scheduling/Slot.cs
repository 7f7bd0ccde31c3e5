using Muster.Scheduling.Serial;

namespace Muster.Scheduling;

/// <summary>A place for one process, and what is in it.</summary>
sealed class Slot(int number)
{
    public int Number { get; } = number;

    /// <summary>The module of the host in the slot; null where there is no host.</summary>
    public ModuleWork? Module { get; set; }

    public Piece? Piece { get; set; }

    /// <summary>What the piece needed, and keeps from others.</summary>
    public BatonSet Batons { get; set; } = BatonSet.None;

    /// <summary>What has not ended of the piece.</summary>
    public Load Flight { get; set; }

    /// <summary>For how long the test that is running now has run, as far as was said.</summary>
    public double RunningMs { get; set; }

    /// <summary>By how much that is more than was expected, where anything was.</summary>
    public double OverdueMs { get; set; }

    /// <summary>What the ended tests of the piece have taken.</summary>
    public double EndedMs { get; set; }

    /// <summary>A piece has ended in this host.</summary>
    public bool HasRun { get; set; }

    public bool Listing { get; set; }

    public bool Ending { get; set; }

    /// <summary>The host does not take a processor for its start any more.</summary>
    public bool Up { get; set; }

    /// <summary>A test has run in the host.</summary>
    public bool Warm { get; set; }

    /// <summary>The host was started for one piece only.</summary>
    public bool Alone { get; set; }

    /// <summary>The slot is not to be used again.</summary>
    public bool Leaving { get; set; }

    public void Empty()
    {
        (Module, Piece, Flight, RunningMs, OverdueMs, EndedMs) = (null, null, default, 0, 0, 0);
        (Listing, Ending, Up, Warm, Alone, HasRun) = (false, false, false, false, false, false);
    }
}
