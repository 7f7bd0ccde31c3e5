using System.Net.Sockets;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;
using Muster.Node.Connections;
using Muster.Node.Output;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>Reads what one host says, on the thread of its connection, and passes it on with the output cut.</summary>
sealed class HostConversation(Socket socket, OutputCutter output, Vitals vitals, Outbox outbox) : IDisposable
{
    readonly ManualResetEventSlim finished = new();
    volatile HeardStream? heard;

    internal bool SaidGoodbye { get; private set; }

    /// <summary>False while something that the host has said is on its way: whose its newest output is may stand there.</summary>
    internal bool IsCaughtUp => finished.IsSet || heard is not { } stream || stream.IsCaughtUp;

    /// <summary>Set if it sent what is no message; nothing after it was read.</summary>
    internal Verdict? Garbage { get; private set; }

    /// <summary>Returns when the host has closed its end, or sent garbage.</summary>
    /// <param name="say">Told of each message and of the output that belongs to it.</param>
    internal void Follow(Action<HostMessage, string?> say)
    {
        using var stream = Open();
        outbox.Pump(stream, BeforeMessage);
        try
        {
            var reader = new FrameReader<HostMessage>(stream, () => WireJson.Default.HostMessage, HostMessageReading.TryRead);
            while (reader.Read() is { } message)
                Hear(message, say);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It died with something unread: the same as an end.
        }
        catch (InvalidDataException e)
        {
            Garbage = new(HostLoss.Garbage, $"it sent what is not a message: {e.Message.TrimEnd('.')}");
        }
        finally
        {
            vitals.HungUp();
            finished.Set();
        }
    }

    // To know what is on its way costs a call of the system for each read.
    NetworkStream Open() => output.IsFollowed ? heard = new HeardStream(socket) : new NetworkStream(socket);

    /// <summary>Waits until all that the dead host had said is passed on; hangs up if that takes too long.</summary>
    internal void Finish(TimeSpan bound)
    {
        if (finished.Wait(bound))
            return;

        socket.Dispose();
        finished.Wait(bound);
    }

    public void Dispose() => socket.Dispose();

    void Hear(HostMessage message, Action<HostMessage, string?> say)
    {
        vitals.Heard();
        vitals.Programs.Hear(message);
        if (message is HostMessage.Beat beat)
            vitals.SaysDebugged(beat.Debugged);
        if (message is HostMessage.Beat or HostMessage.Hello)
            return;

        SaidGoodbye |= message is HostMessage.Goodbye;
        say(message, output.Follow(message));
    }

    void BeforeMessage(ControllerMessage message)
    {
        if (message is ControllerMessage.Run)
            output.BeforePiece();
    }
}
