using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Session;

/// <summary>With <c>--debug</c>: each host gets its work only when a debugger is attached to it or to its program, or the user wants none.</summary>
sealed class Withholding(RunState state, INode node)
{
    public void Send(HostState host, ControllerMessage.Run work)
    {
        if (state.Options.Debug && !host.GoesOn)
        {
            host.Withheld = work;
            Prepare(host);
        }
        else if (host.Ready)
            node.Send(host.Key, work);
        else
            host.Unsent.Add(work);
    }

    /// <summary>The host speaks.</summary>
    public void Ready(HostState host)
    {
        if (state.Options.Debug)
            node.Send(host.Key, new ControllerMessage.Debugged(true));
        Prepare(host);
    }

    /// <summary>What runs the work is there, for a debugger to be attached to.</summary>
    public void Prepared(HostState host, HostMessage.Prepared message)
    {
        // What could not be prepared will fail, and nobody need attach a debugger for that.
        if (message.Failed)
            End(host);
        else if (host is { Withheld: not null, Worker: { } worker })
            state.Emit(new SessionEvent.WorkerWaits(worker) { AtMs = state.NowMs, Program = Describe(host, message) });
    }

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
    void Prepare(HostState host)
    {
        if (host is { Ready: true, Withheld: { } work })
            node.Send(host.Key, new ControllerMessage.Prepare(work.Backend, work.Threads));
    }

    static ProgramDescription? Describe(HostState host, HostMessage.Prepared message) =>
        message.Program is { } pid ? new ProgramDescription(pid, host.Programs.GetValueOrDefault(pid, "app")) { Managed = message.Managed } : null;
}
