namespace Muster.Node;

/// <summary>How a host process ended, and what it left.</summary>
public sealed record HostExit
{
    /// <summary>128 + signal if a signal ended it; null if it never started or its end could not be seen.</summary>
    public required int? ExitCode { get; init; }

    /// <summary>Number of the signal that ended it; null on Windows and for an ordinary exit.</summary>
    public int? Signal { get; init; }

    /// <summary><c>SIGSEGV</c>, for example.</summary>
    public string? SignalName { get; init; }

    /// <summary>True if the end-of-run record came: without it the host has crashed, whatever its exit code.</summary>
    public bool SaidGoodbye { get; init; }

    /// <summary>Why it is gone, if that was not its own doing.</summary>
    public HostLoss Loss { get; init; }

    /// <summary>The loss as a sentence without a full stop; null where <see cref="Loss"/> is <see cref="HostLoss.None"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What was printed since the last cut, thus by the test that was running: head and tail of at most 64 KiB.</summary>
    public string Tail { get; init; } = "";

    /// <summary>What the runtime printed before the host took over its descriptors: at most 64 KiB.</summary>
    public string StartErrors { get; init; } = "";

    /// <summary>How many other processes of its tree had to be killed; null where the system cannot tell.</summary>
    public int? LeftBehind { get; init; }

    /// <summary>False if something of its tree may still live: the slot must not be used again.</summary>
    public bool TreeGone { get; init; } = true;
}
