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
                return waits && Socket.Available == 0;
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
        waits = true;
        try
        {
            return base.Read(buffer, offset, count);
        }
        finally
        {
            waits = false;
        }
    }
}
