using System.Collections.Concurrent;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;

namespace Muster.Node.Connections;

/// <summary>What is to be said to one host, and the thread that says it: a host that does not read holds up nobody else.</summary>
sealed class Outbox : IDisposable
{
    readonly BlockingCollection<ControllerMessage> messages = [];

    /// <summary>Takes the message at once; drops it if the host is going.</summary>
    internal void Post(ControllerMessage message)
    {
        try
        {
            messages.Add(message);
        }
        catch (InvalidOperationException)
        {
            // Its end is on the way to the caller, who could not know.
        }
    }

    internal void Close() => messages.CompleteAdding();

    /// <summary>Begins to write, on a thread of its own.</summary>
    /// <param name="before">Called before each message is written.</param>
    internal void Pump(Stream stream, Action<ControllerMessage> before)
    {
        var writer = new FrameWriter<ControllerMessage>(stream, () => WireJson.Default.ControllerMessage, ControllerMessageWriting.TryWrite);
        new Thread(() => Write(writer, before)) { IsBackground = true, Name = "muster host writer" }.Start();
    }

    public void Dispose() => Close();

    void Write(FrameWriter<ControllerMessage> writer, Action<ControllerMessage> before)
    {
        try
        {
            foreach (var message in messages.GetConsumingEnumerable())
            {
                before(message);
                writer.Write(message);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The reader sees the same end, and reports it.
        }
    }
}
