namespace Muster.Reporting.GitHub;

/// <summary>Passes JSON on so that GitHub's runner finds no command in it, and a reader of the JSON finds what it always did.</summary>
/// <remarks>A command begins a line with <c>::</c>, which JSON cannot, or has <c>##[</c> anywhere, which can stand only within a string: there an escape means the same.</remarks>
public sealed class WorkflowSafeJsonStream(Stream inner) : Stream
{
    int hashes;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var begin = 0;
        for (var i = 0; i < buffer.Length; i++)
        {
            hashes = buffer[i] == '#' ? hashes + 1 : 0;
            if (hashes < 2)
                continue;

            // The second of two, whatever follows.
            inner.Write(buffer[begin..i]);
            inner.Write("\\u0023"u8);
            (begin, hashes) = (i + 1, 0);
        }

        inner.Write(buffer[begin..]);
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();
}
