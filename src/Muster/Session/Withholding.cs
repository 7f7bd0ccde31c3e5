using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Session;

/// <summary>With <c>--debug</c>: each host gets its work only when a debugger is attached to it, or the user wants none.</summary>
sealed class Withholding(RunState state, INode node)
{
    public void Send(HostState host, ControllerMessage.Run work)
    {
        if (state.Options.Debug && !host.GoesOn)
        {
            host.Withheld = work;
            Tell(host);
        }
        else if (host.Ready)
            node.Send(host.Key, work);
        else
            host.Unsent.Add(work);
    }

    /// <summary>The host speaks.</summary>
    public void Ready(HostState host) => Tell(host);

    /// <summary>From now on the host waits for nobody.</summary>
    public void End(HostState host)
    {
        host.GoesOn = true;
        if (host.Withheld is not { } work)
            return;

        host.Withheld = null;
        Send(host, work);
    }

    // Before it speaks there is nothing that a debugger could be attached to.
    void Tell(HostState host)
    {
        if (host is { Ready: true, Withheld: not null, Worker: { } worker })
            state.Emit(new SessionEvent.WorkerWaits(worker) { AtMs = state.NowMs });
    }
}
