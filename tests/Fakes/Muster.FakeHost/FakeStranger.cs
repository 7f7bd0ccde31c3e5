using System.Net.Sockets;
using Muster.Model.Wire;

namespace Muster.FakeHost;

/// <summary>Connects as nobody should: with nothing, with garbage, with a huge frame, with a wrong token.</summary>
sealed class FakeStranger(FakeLine line)
{
    readonly List<Socket> kept = [];

    internal void Disturb()
    {
        Connect();
        Connect().Send("GET / HTTP/1.1\r\n\r\n"u8);
        Connect().Send([0x0F, 0xFF, 0xFF, 0xFF, 1, 2, 3]);
        Connect().Send([0, 0, 0, 4, (byte)'n', (byte)'u', (byte)'l', (byte)'l']);
        Connect().Send([0, 0, 0, 13, .. "{\"t\":\"hello\"}"u8]);
        var stream = new NetworkStream(Connect());
        new FrameWriter<HostMessage>(stream, () => WireJson.Default.HostMessage).Write(new HostMessage.Hello(Protocol.Version, "guess", 1, "none"));
    }

    Socket Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(line.Socket));
        kept.Add(socket);
        return socket;
    }
}
