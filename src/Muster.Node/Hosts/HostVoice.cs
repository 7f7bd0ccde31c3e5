namespace Muster.Node.Hosts;

/// <summary>Tells what happens to a host, one event at a time, and nothing after its end.</summary>
/// <remarks>Three threads speak: that of the connection, the one that watches, and the one that looks at the output.</remarks>
sealed class HostVoice(Action<NodeEvent> sink)
{
    readonly object gate = new();
    bool ended;

    internal void Say(NodeEvent what)
    {
        lock (gate)
        {
            if (!ended)
                sink(what);
            ended |= what is NodeEvent.Ended;
        }
    }
}
