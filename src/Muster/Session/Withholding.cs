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
            // Whatever waits: what is made ready for it has the bounds of the host.
            host.Clock.Suspend();
            Prepare(host);
        }
        else
            Give(host, work);
    }

    /// <summary>The host speaks.</summary>
    public void Ready(HostState host) => Prepare(host);

    /// <summary>What runs the work is there, for a debugger to be attached to.</summary>
    public void Prepared(HostState host, HostMessage.Prepared message)
    {
        if (host is not { Withheld: not null, Worker: { } worker })
            return;

        // What could not be prepared will fail, and nobody need attach a debugger for that.
        if (message.Failed)
        {
            host.Clock.Resume();
            Release(host);
            return;
        }

        host.Awaited = true;
        state.Emit(new SessionEvent.WorkerWaits(worker) { AtMs = state.NowMs, Program = Describe(host, message) });
    }

    /// <summary>From now on the host waits for nobody.</summary>
    public void End(HostState host)
    {
        host.GoesOn = true;
        // There may be a debugger that nobody can see.
        if (host is { Withheld: not null, Awaited: true, WasDebugged: false })
            node.Send(host.Key, new ControllerMessage.Debugged(true));
        Release(host);
    }

    /// <summary>The host is about to be told to end. Where no debugger was seen, that has its bounds.</summary>
    public void Close(HostState host)
    {
        if (host.WasDebugged)
            return;

        host.Clock.Resume();
        if (host.Awaited)
            node.Send(host.Key, new ControllerMessage.Debugged(false));
    }

    void Release(HostState host)
    {
        if (host.Withheld is not { } work)
            return;

        host.Withheld = null;
        Give(host, work);
    }

    void Give(HostState host, ControllerMessage.Run work)
    {
        if (host.Ready)
            node.Send(host.Key, work);
        else
            host.Unsent.Add(work);
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
