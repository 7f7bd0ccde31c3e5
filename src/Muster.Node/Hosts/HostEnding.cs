using Muster.Node.Trees;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>Brings a host to its end in the order that loses nothing: the tree, then what it had still to say, then what it had printed.</summary>
sealed class HostEnding(HostSurroundings around, Vitals vitals, Verdict? verdict, long oomKillsBefore)
{
    /// <summary>What a host had started often ends with it, but a moment later.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    /// <summary>Blocks, but never for longer than a few times the bound for kills.</summary>
    internal HostExit Run(HostProcess? process, HostFiles? files, HostConversation? conversation)
    {
        var bound = around.Options.KillBound;
        var end = process?.End(bound, verdict is null ? Grace : TimeSpan.Zero) ?? ProcessEnd.NeverStarted;
        conversation?.Finish(bound);
        var tail = files?.Output.Tail() ?? "";
        files?.Release(end.Gone);
        return Describe(end, conversation, tail);
    }

    HostExit Describe(ProcessEnd end, HostConversation? conversation, string tail)
    {
        // The starter of .NET, when it cannot start, prints why and ends with a code in the range that stands for signals.
        var signal = vitals.Ready || end.StartErrors.Length == 0 ? Signals.Of(end.ExitCode) : null;
        var why = verdict ?? conversation?.Garbage ?? Guess(signal);
        return new()
        {
            ExitCode = end.ExitCode,
            Signal = signal,
            SignalName = Signals.Name(signal),
            SaidGoodbye = conversation?.SaidGoodbye ?? false,
            Loss = why?.Loss ?? HostLoss.None,
            Reason = why?.Reason,
            Tail = tail,
            StartErrors = end.StartErrors,
            LeftBehind = end.LeftBehind,
            TreeGone = end.Gone,
        };
    }

    Verdict? Guess(int? signal)
    {
        if (signal == UnixCalls.SigKill && around.OomKills.Count() > oomKillsBefore)
            return new(HostLoss.OutOfMemoryKill, "the system killed it for want of memory");

        return vitals.Ready ? null : new(HostLoss.NeverReady, "it ended before it had reported");
    }
}
