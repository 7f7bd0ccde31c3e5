using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Session;

/// <summary>What a debugger changes: the limits of its host stand still, and with <c>--debug</c> the host begins its tests.</summary>
sealed class Debugging(RunState state, Orders orders)
{
    /// <summary>A debugger has come or gone.</summary>
    public void Hear(HostState host, NodeEvent.Debugged message)
    {
        if (message.Attached)
            Attached(host);
        else
            LetGo(host);
    }

    /// <summary>The host has started a program: who wants to debug its tests attaches to that.</summary>
    public void Hear(HostState host, HostMessage.ProgramStarted message)
    {
        host.Programs[message.Pid] = message.Name;
        state.Emit(new SessionEvent.ProgramStarted(host.Worker!, new ProgramDescription(message.Pid, message.Name)) { AtMs = state.NowMs });
    }

    /// <summary>The user wants no debugger for what waits now.</summary>
    public void GoOn()
    {
        foreach (var host in state.Hosts.Values.Where(host => host.Withheld is not null).ToList())
            orders.GoOn(host);
    }

    void Attached(HostState host)
    {
        state.Notice($"a debugger is attached to {host.Name}: its time limits stand still until it is let go");
        host.WasDebugged = true;
        host.Clock.Suspend();
        orders.Send(host, new ControllerMessage.Debugged(true));
        orders.GoOn(host);
    }

    // A debugger that was killed leaves a process that may stand still for ever, and takes no other debugger.
    void LetGo(HostState host)
    {
        var limits = state.Options.Debug ? "" : ": its time limits count again";
        // A host whose app stands still beats on, and is not lost for that.
        var consequence = state.Options.Debug || host.Programs.Count > 0 ? limits + "; if it does not go on, Ctrl-C ends the run" : limits;
        if (!host.Retiring)
            state.Notice($"no debugger is attached to {host.Name} any more{consequence}");
        if (state.Options.Debug)
            return;

        host.Clock.Resume();
        orders.Send(host, new ControllerMessage.Debugged(false));
    }
}
