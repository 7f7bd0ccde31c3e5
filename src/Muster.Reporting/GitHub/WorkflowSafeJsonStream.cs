using Muster.Reporting.Files;

namespace Muster.Reporting.GitHub;

/// <summary>Passes JSON on so that GitHub's runner finds no command in it, and a reader of the JSON finds what it always did.</summary>
/// <remarks>A command begins a line with <c>::</c>, which JSON cannot, or has <c>##[</c> anywhere, which can stand only within a string: there an escape means the same.</remarks>
public sealed class WorkflowSafeJsonStream(Stream inner) : WriteOnlyStream
{
    int hashes;

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
}
