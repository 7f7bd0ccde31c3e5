using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.Session;

/// <summary>Where everything that can change a run arrives. Adding never waits: hosts write here. One thread takes, in order.</summary>
sealed class Inbox
{
    /// <summary>
    /// Short tests start and end by the ten thousand a second: to be woken for each would cost more than to deal with it. What somebody waits for wakes at once.
    /// </summary>
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(2);

    readonly object gate = new();
    List<DispatcherInput> waiting = [];
    List<DispatcherInput> taken = [];
    bool urgent;

    public void Add(DispatcherInput input)
    {
        lock (gate)
        {
            waiting.Add(input);
            var wakes = !urgent && !CanWait(input);
            urgent |= wakes;
            if (wakes || waiting.Count == 1)
                Monitor.Pulse(gate);
        }
    }

    /// <summary>Blocks until there is something. The list is good until the next call.</summary>
    public IReadOnlyList<DispatcherInput> Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0)
                Monitor.Wait(gate);

            if (!urgent)
                Monitor.Wait(gate, Gathering);

            (waiting, taken) = (taken, waiting);
            waiting.Clear();
            urgent = false;
            return taken;
        }
    }

    static bool CanWait(DispatcherInput input) => input switch
    {
        DispatcherInput.Tick or DispatcherInput.FromNode { Event: NodeEvent.Printed } => true,
        DispatcherInput.FromNode { Event: NodeEvent.Said { Message: HostMessage.TestStarted or HostMessage.PieceTaken } } => true,
        DispatcherInput.FromNode { Event: NodeEvent.Said { Message: HostMessage.TestEnded { End.Outcome: TestOutcome.Passed or TestOutcome.Skipped } } } => true,
        _ => false,
    };
}
