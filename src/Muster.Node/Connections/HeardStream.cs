using System.Net.Sockets;

namespace Muster.Node.Connections;

/// <summary>The stream of a connection, which knows whether all that has come was taken in by its one reader.</summary>
sealed class HeardStream(Socket socket) : NetworkStream(socket)
{
    volatile bool waits;

    /// <summary>True if the reader waits for what has not come yet, and has passed on all before it.</summary>
    internal bool IsCaughtUp
    {
        get
        {
            try
            {
                // In this order: what is not there any more was taken while it did not wait, and it waits again only when that is passed on.
                return Socket.Available == 0 && waits;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count)
    {
        Await();
        return base.Read(buffer, offset, count);
    }

    // What comes stays with the system until this is over: a thread may be held up between a read and the next line for long.
    void Await()
    {
        waits = true;
        try
        {
            Socket.Poll(Timeout.InfiniteTimeSpan, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            // The read says it better.
        }
        finally
        {
            waits = false;
        }
    }
}
