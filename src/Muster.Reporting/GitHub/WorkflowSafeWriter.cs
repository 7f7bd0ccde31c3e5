using System.Text;

namespace Muster.Reporting.GitHub;

/// <summary>Passes text on so that GitHub's runner finds no command in it: whatever a test is called or prints, it cannot speak to the workflow.</summary>
/// <remarks>A space goes into <c>::</c> at the start of a line and into <c>##[</c> anywhere. Each call is passed on as one; for one thread at a time.</remarks>
public sealed class WorkflowSafeWriter(TextWriter inner) : TextWriter
{
    // Of the line so far, for it may come in several calls.
    bool blank = true;
    bool colon;
    int hashes;

    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Write([value]);

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(Safe(buffer, ""));

    /// <inheritdoc />
    public override void WriteLine() => Write(inner.NewLine);

    /// <inheritdoc />
    public override void WriteLine(string? value) => WriteLine(value.AsSpan());

    /// <inheritdoc />
    public override void WriteLine(ReadOnlySpan<char> buffer) => inner.Write(Safe(buffer, inner.NewLine));

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    string Safe(ReadOnlySpan<char> text, string end)
    {
        var result = new StringBuilder(text.Length + end.Length + 4);
        foreach (var c in text)
            Add(result, c);

        foreach (var c in end)
            Add(result, c);

        return result.ToString();
    }

    void Add(StringBuilder result, char c)
    {
        if ((colon && c == ':') || (hashes == 2 && c == '['))
            result.Append(' ');

        result.Append(c);
        colon = blank && c == ':';
        hashes = c == '#' ? Math.Min(2, hashes + 1) : 0;
        // The runner trims what .NET calls white space, and takes each of these two for the end of a line.
        blank = c is '\n' or '\r' || (blank && char.IsWhiteSpace(c));
    }
}
