using Muster.Model.Wire;

namespace Muster.Node;

/// <summary>What a node tells of its hosts. The cases are nested below.</summary>
/// <remarks>
/// The events of one host come one at a time and in order: <see cref="Started"/>, <see cref="Ready"/>, any number of <see cref="Said"/>, and at last,
/// exactly once, <see cref="Ended"/>; each but the last may be missing. <see cref="Debugged"/> comes at any time after <see cref="Started"/>. Events of different hosts come from different threads, at the same time.
/// </remarks>
public abstract record NodeEvent
{
    NodeEvent() { }

    /// <summary>The key that the caller gave.</summary>
    public required int Host { get; init; }

    /// <summary>The process exists.</summary>
    public sealed record Started(int Pid) : NodeEvent
    {
        /// <summary>Where it stands, if that is not the module's own working folder.</summary>
        public string? WorkingDirectory { get; init; }
    }

    /// <summary>It has proved who it is and takes work.</summary>
    public sealed record Ready(HostMessage.Hello Hello) : NodeEvent;

    /// <summary>It said something. Heartbeats and the greeting are not passed on.</summary>
    /// <param name="Message">What it said.</param>
    /// <param name="Output">
    /// With <see cref="HostMessage.TestEnded"/>: what reached standard output, then standard error, while the test ran, head and tail of at most 1 MiB;
    /// null if nothing did. Tests that run at the same time in one host see each other's.
    /// </param>
    public sealed record Said(HostMessage Message, string? Output) : NodeEvent;

    /// <summary>A debugger was attached to it, or has let it go. While one is there, silence and standstill are forgiven.</summary>
    public sealed record Debugged(bool Attached) : NodeEvent;

    /// <summary>The process is gone, and so is what it had started; nothing more comes of this host.</summary>
    public sealed record Ended(HostExit Exit) : NodeEvent;
}
