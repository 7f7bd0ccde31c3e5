using System.Net.Sockets;
using Muster.Model.Wire;

namespace Muster.Node.Connections;

/// <summary>Takes connections; each has a thread, which first hears who is there and then belongs to that host.</summary>
sealed class HostListener : IDisposable
{
    readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    readonly NodeOptions options;
    readonly Action<Socket, HostMessage.Hello> greet;
    volatile bool over;

    /// <param name="greet">Called for whoever sends a greeting, true or not; keeps the thread as long as it likes. The socket is closed after it.</param>
    internal HostListener(string path, NodeOptions options, Action<Socket, HostMessage.Hello> greet)
    {
        this.options = options;
        this.greet = greet;
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(128);
        new Thread(Loop) { IsBackground = true, Name = "muster listener" }.Start();
    }

    public void Dispose()
    {
        over = true;
        socket.Dispose();
    }

    void Loop()
    {
        using var pause = new ManualResetEventSlim();
        while (!over)
        {
            try
            {
                var peer = socket.Accept();
                new Thread(() => Hear(peer)) { IsBackground = true, Name = "muster host reader" }.Start();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Out of descriptors, perhaps: the next attempt may find one.
                if (!over)
                    pause.Wait(50);
            }
        }
    }

    void Hear(Socket peer)
    {
        using (peer)
        {
            if (new Greeting(peer, options.Time, options.GreetingBound).Read() is { } hello)
                greet(peer, hello);
        }
    }
}
