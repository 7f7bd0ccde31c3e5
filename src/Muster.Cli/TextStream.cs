using System.Text;

namespace Muster.Cli;

/// <summary>A stream whose bytes go to a writer, as UTF-8.</summary>
sealed class TextStream(TextWriter writer) : Stream
{
    readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => writer.Flush();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[decoder.GetCharCount(buffer, flush: false)];
        decoder.GetChars(buffer, text, flush: false);
        writer.Write(text);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
