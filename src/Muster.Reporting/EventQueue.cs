using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>What waits for one reporter. One thread takes, in order; adding never waits for it.</summary>
sealed class EventQueue
{
    /// <summary>
    /// Events come by the ten thousand a second: to be woken for each would cost more than to tell of it. Nobody sees so short a delay.
    /// </summary>
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    readonly object gate = new();
    List<SessionEvent> waiting = [];
    List<SessionEvent> taken = [];
    bool complete;

    public void Add(SessionEvent e)
    {
        lock (gate)
        {
            waiting.Add(e);
            if (waiting.Count == 1)
                Monitor.Pulse(gate);
        }
    }

    /// <summary>Nothing more will come: what waits is taken at once.</summary>
    public void Complete()
    {
        lock (gate)
        {
            complete = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Blocks until there is something; empty when no more will come. The list is good until the next call.</summary>
    public List<SessionEvent> Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !complete)
                Monitor.Wait(gate);

            // Further events do not pulse, only the end does.
            if (!complete)
                Monitor.Wait(gate, Gathering);

            (waiting, taken) = (taken, waiting);
            waiting.Clear();
            return taken;
        }
    }
}
