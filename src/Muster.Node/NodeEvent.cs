using Muster.Model;
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

    /// <summary>It said something. Heartbeats and the greeting are not passed on; what tests print comes as <see cref="Printed"/>.</summary>
    /// <param name="Message">What it said.</param>
    /// <param name="Output">
    /// With <see cref="HostMessage.TestEnded"/>: what reached standard output, then standard error, while the test ran, head and tail of at most 1 MiB;
    /// null if nothing did. Tests that run at the same time in one host see each other's.
    /// </param>
    public sealed record Said(HostMessage Message, string? Output) : NodeEvent;

    /// <summary>It printed something, to its descriptors or into a framework that keeps it to itself; only with <see cref="NodeOptions.FollowOutput"/>.</summary>
    /// <param name="Test">The test; of what reached the descriptors the one that ran, null if none did, or several.</param>
    /// <param name="Row">Which row of it.</param>
    /// <param name="Error">It came on standard error.</param>
    /// <param name="Bytes">As they were written: whole lines, except where the rest of one is long in coming or a test ends within it.</param>
    /// <param name="LeftOut">How many bytes before them are not told, because they came too fast.</param>
    public sealed record Printed(TestId? Test, string? Row, bool Error, ReadOnlyMemory<byte> Bytes, long LeftOut) : NodeEvent;

    /// <summary>A debugger was attached to it, or has let it go. While one is there, silence and standstill are forgiven.</summary>
    public sealed record Debugged(bool Attached) : NodeEvent;

    /// <summary>The process is gone, and so is what it had started; nothing more comes of this host.</summary>
    public sealed record Ended(HostExit Exit) : NodeEvent;
}
