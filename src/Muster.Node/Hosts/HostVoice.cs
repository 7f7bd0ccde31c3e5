using System.Text;
using Muster.Model.Wire;
using Muster.Node.Output;

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

    /// <summary>What the host says itself.</summary>
    internal void Repeat(int host, HostMessage message, string? output) => Say(message is HostMessage.TestPrinted printed
        ? new NodeEvent.Printed(printed.Id, printed.Row, printed.Error, Encoding.UTF8.GetBytes(printed.Text), printed.LeftOut) { Host = host }
        : new NodeEvent.Said(message, output) { Host = host });

    /// <summary>What was read behind its descriptors.</summary>
    internal void Repeat(int host, OutputPart part) =>
        Say(new NodeEvent.Printed(part.Test?.Test, part.Test?.Row, part.Error, part.Bytes, part.LeftOut) { Host = host });
}
