using Muster.Model.Events;
using Muster.Node;

namespace Muster.Session;

/// <summary>Passes on what tests print, where the run is asked to. It changes nothing of the run.</summary>
static class Prints
{
    /// <summary>What reached the descriptors of a host, or the framework in it.</summary>
    public static void Tell(RunState state, NodeEvent.Printed printed)
    {
        if (!state.Hosts.TryGetValue(printed.Host, out var host) || host.Worker is null)
            return;

        var test = printed.Test is { } id ? host.Find(id) : null;
        state.Emit(new SessionEvent.OutputPrinted(host.Worker, test?.Case, printed.Row, printed.Error, printed.Bytes, printed.LeftOut) { AtMs = state.NowMs });
    }
}
