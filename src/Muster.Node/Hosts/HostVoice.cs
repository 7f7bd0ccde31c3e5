using System.Text;
using Muster.Model.Wire;

namespace Muster.Node.Hosts;

/// <summary>Tells what happens to a host, one event at a time, and nothing after its end.</summary>
/// <remarks>Three threads speak: that of the connection, the one that watches, and the one that looks at the output.</remarks>
sealed class HostVoice(Action<NodeEvent> sink)
{
    readonly object gate = new();
    bool ended;

    /// <summary>What the host said; what it said that its tests print is told as what they print elsewhere.</summary>
    internal void Pass(int host, HostMessage message, string? output) => Say(message is HostMessage.TestPrinted printed
        ? new NodeEvent.Printed(printed.Id, printed.Row, printed.Error, Encoding.UTF8.GetBytes(printed.Text), printed.LeftOut) { Host = host }
        : new NodeEvent.Said(message, output) { Host = host });

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
