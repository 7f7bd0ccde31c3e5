using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Muster.Hosting;

/// <summary>Passes on all that is written, unchanged, and tells it.</summary>
/// <param name="inner">What it stands before.</param>
/// <param name="tell">Told of each piece once <paramref name="inner"/> has it. Must not throw.</param>
public sealed class OverheardWriter(TextWriter inner, Action<string> tell) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    /// <remarks>Asked anew each time: a test may change its culture, and the constructor of the class it derives from would keep the first.</remarks>
    public override IFormatProvider FormatProvider => inner.FormatProvider;

    /// <inheritdoc />
    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    /// <inheritdoc />
    public override void Write(char value)
    {
        inner.Write(value);
        tell(value.ToString());
    }

    /// <inheritdoc />
    public override void Write(string? value)
    {
        inner.Write(value);
        if (value is not null)
            tell(value);
    }

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count)
    {
        inner.Write(buffer, index, count);
        tell(new string(buffer, index, count));
    }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer)
    {
        inner.Write(buffer);
        tell(buffer.ToString());
    }

    /// <inheritdoc />
    public override void WriteLine()
    {
        inner.WriteLine();
        tell(inner.NewLine);
    }

    /// <inheritdoc />
    public override Task WriteLineAsync() => WriteAsync(NewLine);

    /// <inheritdoc />
    public override void WriteLine(string? value)
    {
        inner.WriteLine(value);
        tell(value + inner.NewLine);
    }

    /// <inheritdoc />
    public override void Flush() => inner.Flush();
}
