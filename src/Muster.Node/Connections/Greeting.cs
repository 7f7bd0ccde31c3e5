using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text.Json;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;

namespace Muster.Node.Connections;

/// <summary>Reads the first frame of somebody unknown: little, in little time, and never with an exception.</summary>
sealed class Greeting(Socket socket, TimeProvider time, TimeSpan bound)
{
    const int Longest = 16 * 1024;

    readonly long since = time.GetTimestamp();

    /// <summary>Null if it is not a greeting, or took too long.</summary>
    internal HostMessage.Hello? Read()
    {
        try
        {
            if (Receive(4) is not { } head || BinaryPrimitives.ReadInt32BigEndian(head) is not (> 0 and <= Longest and var length))
                return null;

            return Receive(length) is { } body ? (HostMessageReading.TryRead(body) ?? JsonSerializer.Deserialize(body, WireJson.Default.HostMessage)) as HostMessage.Hello : null;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    byte[]? Receive(int count)
    {
        var bytes = new byte[count];
        for (var got = 0; got < count;)
        {
            var left = bound - time.GetElapsedTime(since);
            if (left <= TimeSpan.Zero)
                return null;

            socket.ReceiveTimeout = Math.Max(1, (int)left.TotalMilliseconds);
            var read = socket.Receive(bytes, got, count - got, SocketFlags.None);
            if (read == 0)
                return null;

            got += read;
        }

        socket.ReceiveTimeout = 0;
        return bytes;
    }
}
