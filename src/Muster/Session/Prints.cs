using System.Text;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Session;

/// <summary>Passes on what tests print, where the run is asked to. It changes nothing of the run.</summary>
static class Prints
{
    const int MostCaptured = 128 * 1024;

    /// <summary>What reached the descriptors of a host.</summary>
    public static void Tell(RunState state, NodeEvent.Printed printed)
    {
        if (!state.Hosts.TryGetValue(printed.Host, out var host) || host.Worker is null)
            return;

        var test = printed.Test is { } id ? host.Module.Tests.GetValueOrDefault((id, host.Repetition)) : null;
        state.Emit(new SessionEvent.OutputPrinted(host.Worker, test?.Case, printed.Row, printed.Error, printed.Bytes, printed.LeftOut) { AtMs = state.NowMs });
    }

    /// <summary>What the framework kept to itself until the test had ended.</summary>
    public static void TellCaptured(RunState state, HostRun host, PlannedTest test, HostMessage.TestEnded ended)
    {
        if (!state.Options.FollowOutput || host.Worker is null || ended.End.Output is not { Length: > 0 } text)
            return;

        var bytes = Encoding.UTF8.GetBytes(text);
        var left = Math.Max(0, bytes.Length - MostCaptured);
        state.Emit(new SessionEvent.OutputPrinted(host.Worker, test.Case, ended.Row, Error: false, bytes.AsMemory(left), left) { AtMs = state.NowMs });
    }
}
