using System.Net.Sockets;
using Muster.Node.Connections;

namespace Muster.NodeTests;

public sealed class HeardStreamTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("muster-test-").FullName;
    readonly Socket host = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    [Fact]
    public async Task A_reader_has_caught_up_when_it_waits_for_what_has_not_come()
    {
        using var socket = Connect();
        using var stream = new HeardStream(socket);
        Assert.False(stream.IsCaughtUp, "Nobody reads.");

        var first = Task.Run(() => stream.Read(new byte[10], 0, 10), TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => stream.IsCaughtUp, "it waits");
        host.Send([1, 2, 3]);
        Assert.Equal(3, await first);
        Assert.False(stream.IsCaughtUp, "What it has read is not passed on yet.");
    }

    [Fact]
    public async Task A_reader_that_has_caught_up_has_passed_on_all_that_came_before_the_question()
    {
        const int Messages = 20_000;
        using var socket = Connect();
        using var stream = new HeardStream(socket);
        var (sent, passedOn) = (0, 0);
        var sending = Task.Run(
            () =>
            {
                for (var i = 1; i <= Messages; i++)
                {
                    host.Send([1]);
                    Volatile.Write(ref sent, i);
                }

                host.Shutdown(SocketShutdown.Both);
            },
            TestContext.Current.CancellationToken);
        var reading = Task.Run(
            () =>
            {
                while (stream.Read(new byte[1], 0, 1) is > 0 and var read)
                    Volatile.Write(ref passedOn, passedOn + read);
            },
            TestContext.Current.CancellationToken);

        while (!reading.IsCompleted)
        {
            var before = Volatile.Read(ref sent);
            if (stream.IsCaughtUp)
                Assert.InRange(Volatile.Read(ref passedOn), before, Messages);
        }

        await Task.WhenAll(sending, reading);
        Assert.Equal(Messages, passedOn);
    }

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    Socket Connect()
    {
        var place = new UnixDomainSocketEndPoint(Path.Combine(folder, "s"));
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(place);
        listener.Listen();
        host.Connect(place);
        return listener.Accept();
    }
}
