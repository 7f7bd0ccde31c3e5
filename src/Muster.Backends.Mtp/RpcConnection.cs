using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Muster.Backends.Mtp;

/// <summary>JSON-RPC messages over the socket to an app. One thread reads; any thread writes.</summary>
/// <param name="socket">Connected.</param>
/// <param name="patience">Keeps the bounds.</param>
sealed class RpcConnection(Socket socket, Patience patience) : IDisposable
{
    const int LongestMessage = 512 * 1024 * 1024;
    const int LongestHeader = 4096;

    // What a socket takes without waiting when it says that it takes something.
    const int MostAtOnce = 4096;

    const int ProtocolTcp = 6;
    const int QuickAcknowledge = 12;

    readonly object gate = new();
    byte[] buffer = new byte[64 * 1024];
    int start;
    int end;
    TimeSpan sendBound;

    /// <summary>How long sending waits for an app that takes nothing. Whoever sends may be the thread that hears the controller.</summary>
    public required TimeSpan SendBound
    {
        get => sendBound;
        init => socket.SendTimeout = (int)(sendBound = value).TotalMilliseconds;
    }

    /// <summary>How long reading waits for the app to say something; null for ever.</summary>
    public TimeSpan? SilenceBound { get; set; }

    /// <summary>The next message; null when the app has closed its end.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    /// <exception cref="TimeoutException">Nothing came for as long as <see cref="SilenceBound"/> says.</exception>
    public JsonDocument? Read()
    {
        int header;
        while ((header = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (end - start > LongestHeader)
                throw new InvalidDataException("The app sent what is no JSON-RPC.");
            if (!Fill())
                return null;
        }

        var length = LengthIn(buffer.AsSpan(start, header));
        start += header + 4;
        while (end - start < length)
        {
            if (!Fill(length))
                return null;
        }

        var body = buffer.AsMemory(start, length).ToArray();
        start += length;
        return Parse(body);
    }

    /// <summary>Returns when the operating system has the message. One for an app that is gone goes nowhere: that it is gone is learned by reading.</summary>
    public void Write(ReadOnlySpan<byte> json)
    {
        byte[] frame = [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"Content-Length: {json.Length}\r\nContent-Type: application/testingplatform\r\n\r\n")), .. json];
        try
        {
            lock (gate)
            {
                for (var sent = 0; sent < frame.Length && (CanSend() || HangUp());)
                    sent += socket.Send(frame.AsSpan(sent, Math.Min(frame.Length - sent, MostAtOnce)));
            }
        }
        catch (SocketException e) when (IsTimeout(e))
        {
            HangUp();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // As above.
        }
    }

    public void Dispose() => socket.Dispose();

    bool CanSend() => patience.Wait(SendBound, step => socket.Poll(step, SelectMode.SelectWrite));

    // A part of the message may be sent: nothing that follows would be understood. The reader learns of it.
    bool HangUp()
    {
        socket.Dispose();
        return false;
    }

    void AwaitWord()
    {
        if (SilenceBound is { } bound && !patience.Wait(bound, step => socket.Poll(step, SelectMode.SelectRead)))
            throw new TimeoutException($"was silent for {bound.TotalSeconds} s");
    }

    bool Fill(int wanted = 0)
    {
        if (end == buffer.Length || start + wanted > buffer.Length)
            MakeRoom(wanted);

        int read;
        try
        {
            AwaitWord();
            read = socket.Receive(buffer.AsSpan(end));
            // The app does not switch off Nagle's algorithm: without this each message waits 40 ms for the one before to be acknowledged. It holds for one read.
            if (OperatingSystem.IsLinux() && read > 0)
                socket.SetRawSocketOption(ProtocolTcp, QuickAcknowledge, BitConverter.GetBytes(1));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }

        end += read;
        return read > 0;
    }

    static bool IsTimeout(SocketException e) => e.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock;

    void MakeRoom(int wanted)
    {
        var kept = end - start;
        var target = Math.Max(wanted, 2 * kept) > buffer.Length ? new byte[Math.Max(wanted, 2 * kept)] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, kept);
        (buffer, start, end) = (target, 0, kept);
    }

    static int LengthIn(ReadOnlySpan<byte> header)
    {
        var name = "Content-Length:"u8;
        var at = header.IndexOf(name);
        if (at < 0 || !Utf8Parser.TryParse(header[(at + name.Length)..].TrimStart((byte)' '), out int length, out _) || length is < 0 or > LongestMessage)
            throw new InvalidDataException("The app sent what is no JSON-RPC.");

        return length;
    }

    static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The app sent what is no JSON: {e.Message}", e);
        }
    }
}
