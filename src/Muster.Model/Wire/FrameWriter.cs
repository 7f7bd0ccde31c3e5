using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Model.Wire;

/// <summary>Writes one message as one frame: four bytes of length, big-endian, then UTF-8 JSON.</summary>
/// <remarks>Safe to call from any thread. When <see cref="Write"/> returns, the frame is with the operating system and outlives this process.</remarks>
/// <param name="stream">Where they go.</param>
/// <param name="type">How any of them is written; asked for only when it is needed, for it is slow to come.</param>
/// <param name="byHand">Writes some of them faster; false from it, nothing being written, sends the message the general way.</param>
public sealed class FrameWriter<T>(Stream stream, Func<JsonTypeInfo<T>> type, Func<Utf8JsonWriter, T, bool>? byHand = null)
{
    readonly object gate = new();
    readonly ArrayBufferWriter<byte> buffer = new(4096);
    Utf8JsonWriter? json;

    /// <summary>Writes the frame in one call.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(T message)
    {
        lock (gate)
        {
            buffer.ResetWrittenCount();
            buffer.GetSpan(4);
            buffer.Advance(4);
            json ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
            json.Reset(buffer);
            if (byHand is null || !byHand(json, message))
                JsonSerializer.Serialize(json, message, type());
            json.Flush();

            var frame = System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffer.WrittenMemory).Span;
            BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length - 4);
            stream.Write(frame);
            stream.Flush();
        }
    }
}
