using System.Text;
using Muster.Reporting.Files;

namespace Muster.Cli.Terminal;

/// <summary>A stream whose bytes go to a writer, as UTF-8.</summary>
sealed class TextStream(TextWriter writer) : WriteOnlyStream
{
    readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public override void Flush() => writer.Flush();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[decoder.GetCharCount(buffer, flush: false)];
        decoder.GetChars(buffer, text, flush: false);
        writer.Write(text);
    }
}
