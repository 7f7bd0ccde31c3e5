using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Model.Wire;

/// <summary>Reads frames that a <see cref="FrameWriter{T}"/> wrote. For one thread.</summary>
/// <param name="stream">Where they come from.</param>
/// <param name="type">How any of them is read; asked for only when it is needed, for it is slow to come.</param>
/// <param name="byHand">Reads some of them faster; null from it sends the frame the general way.</param>
public sealed class FrameReader<T>(Stream stream, Func<JsonTypeInfo<T>> type, ReadByHand<T>? byHand = null)
    where T : class
{
    byte[] buffer = new byte[64 * 1024];
    int start;
    int end;

    /// <summary>Blocks until a whole frame is there.</summary>
    /// <returns>The message, or null when the other side closed its end between two frames or within one.</returns>
    /// <exception cref="InvalidDataException">What came is not a frame of this protocol.</exception>
    public T? Read()
    {
        if (!Fill(4))
            return null;

        var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(start));
        if (length is <= 0 or > Protocol.LargestFrame)
            throw new InvalidDataException($"A frame claims to be {length} bytes long.");

        if (!Fill(4 + length))
            return null;

        var body = buffer.AsSpan(start + 4, length);
        start += 4 + length;
        try
        {
            return byHand?.Invoke(body) ?? JsonSerializer.Deserialize(body, type()) ?? throw new InvalidDataException("A frame holds null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"A frame is not a message of this protocol: {e.Message}", e);
        }
    }

    bool Fill(int wanted)
    {
        while (end - start < wanted)
        {
            MakeRoom(wanted);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return false;

            end += read;
        }

        return true;
    }

    void MakeRoom(int wanted)
    {
        if (start + wanted <= buffer.Length && end < buffer.Length)
            return;

        var target = wanted > buffer.Length ? new byte[Math.Max(wanted, buffer.Length * 2)] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        (buffer, end, start) = (target, end - start, 0);
    }
}

/// <summary>Reads a frame, or leaves it to somebody else by returning null.</summary>
public delegate T? ReadByHand<T>(ReadOnlySpan<byte> frame)
    where T : class;
