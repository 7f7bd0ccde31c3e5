using Muster.Node;

namespace Muster.Session;

/// <summary>What a debugger changes: the limits of its host stand still, and with <c>--debug</c> the host begins its tests.</summary>
sealed class Debugging(RunState state, Orders orders)
{
    /// <summary>A debugger has come or gone.</summary>
    public void Hear(HostRun host, NodeEvent.Debugged message)
    {
        if (!message.Attached)
        {
            if (!state.Options.Debug)
                host.Clock.Resume();
            return;
        }

        if (!host.WasDebugged)
            state.Notice($"a debugger is attached to {LossText.Name(host)}: its time limits stand still until it is let go");
        host.WasDebugged = true;
        host.Clock.Suspend();
        orders.GoOn(host);
    }

    /// <summary>The user wants no debugger for what waits now.</summary>
    public void GoOn()
    {
        foreach (var host in state.Hosts.Values.Where(host => host.Withheld is not null).ToList())
            orders.GoOn(host);
    }
}
