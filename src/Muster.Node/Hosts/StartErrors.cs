using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Muster.Node.Hosts;

/// <summary>Keeps what a process prints before it has put its descriptors elsewhere. Its end is never waited for without a bound.</summary>
sealed class StartErrors
{
    const int Limit = 64 * 1024;

    readonly ArrayBufferWriter<byte> kept = new();
    readonly Thread[] readers;

    internal StartErrors(Process process)
    {
        readers = [Follow(process.StandardOutput.BaseStream), Follow(process.StandardError.BaseStream)];
    }

    /// <summary>What came so far, after waiting for the rest.</summary>
    internal string Take(TimeSpan bound)
    {
        foreach (var reader in readers)
            reader.Join(bound);

        lock (kept)
            return Encoding.UTF8.GetString(kept.WrittenSpan);
    }

    Thread Follow(Stream stream)
    {
        var reader = new Thread(() => Read(stream), maxStackSize: 256 * 1024) { IsBackground = true, Name = "muster start errors" };
        reader.Start();
        return reader;
    }

    void Read(Stream stream)
    {
        try
        {
            var buffer = new byte[4096];
            // Beyond the limit it is still read, or the process would wait for room.
            while (stream.Read(buffer) is var count and > 0)
                Keep(buffer.AsSpan(0, count));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }
        finally
        {
            stream.Dispose();
        }
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (kept)
            kept.Write(bytes[..Math.Min(bytes.Length, Limit - kept.WrittenCount)]);
    }
}
