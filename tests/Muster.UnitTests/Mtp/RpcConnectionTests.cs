using System.Net;
using System.Net.Sockets;
using Muster.Backends.Mtp;
using Muster.Hosting;

namespace Muster.UnitTests.Mtp;

/// <summary>The socket to an app that does not do its part.</summary>
public sealed class RpcConnectionTests : IDisposable
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    readonly Socket app = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    readonly Socket ours;

    public RpcConnectionTests()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        app.Connect(listener.LocalEndPoint!);
        ours = listener.Accept();
    }

    public void Dispose()
    {
        ours.Dispose();
        app.Dispose();
        listener.Dispose();
    }

    [Fact]
    public void An_app_that_says_nothing_is_not_waited_for_longer_than_the_bound()
    {
        using var connection = new RpcConnection(ours, new Patience(new ChildPrograms())) { SendBound = Soon, SilenceBound = Soon };

        Assert.Equal("was silent for 0.05 s", Assert.Throws<TimeoutException>(connection.Read).Message);
    }

    [Fact]
    public void An_app_that_takes_nothing_is_hung_up_on_so_that_the_reader_ends()
    {
        using var connection = new RpcConnection(ours, new Patience(new ChildPrograms())) { SendBound = Soon };

        connection.Write(new byte[64 * 1024 * 1024]);

        Assert.Null(connection.Read());
    }
}
