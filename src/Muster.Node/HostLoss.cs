namespace Muster.Node;

/// <summary>Why a host is gone, where the host itself is not the one to say.</summary>
public enum HostLoss
{
    /// <summary>It went by itself: look at goodbye, exit code and signal.</summary>
    None,

    /// <summary>The caller asked for it.</summary>
    KilledByUs,

    /// <summary>No message and no heartbeat for too long.</summary>
    Silent,

    /// <summary>It was stopped, as by SIGSTOP, and nobody let it go on.</summary>
    Stopped,

    /// <summary>It sent what is not a message of the protocol, or speaks another version of it.</summary>
    Garbage,

    /// <summary>It ended, or was killed, before it had said who it is.</summary>
    NeverReady,

    /// <summary>Its module's output folder could not be copied; no process was started.</summary>
    NoCopy,

    /// <summary>The system killed it for want of memory.</summary>
    OutOfMemoryKill,
}
