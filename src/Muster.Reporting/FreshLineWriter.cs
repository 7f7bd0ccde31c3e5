using System.Text;

namespace Muster.Reporting;

/// <summary>Passes whole lines on, to a screen on which others write as well: where they have left a line open, it is ended first.</summary>
public sealed class FreshLineWriter(TextWriter inner) : TextWriter
{
    readonly Lock gate = new();
    bool open;

    /// <summary>What others write.</summary>
    public delegate void Writing(ReadOnlySpan<byte> bytes);

    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <summary>Lets others write while no line of this writer is under way.</summary>
    public void Between(ReadOnlySpan<byte> bytes, Writing write)
    {
        lock (gate)
        {
            write(bytes);
            if (bytes.Length > 0)
                open = bytes[^1] != '\n';
        }
    }

    /// <inheritdoc />
    public override void Write(char value) => Write([value]);

    /// <inheritdoc />
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (gate)
        {
            EndLine();
            inner.Write(buffer);
        }
    }

    /// <inheritdoc />
    public override void WriteLine(string? value)
    {
        lock (gate)
        {
            EndLine();
            inner.WriteLine(value);
        }
    }

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    void EndLine()
    {
        if (open)
            inner.WriteLine();

        open = false;
    }
}
