using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>What tests print goes through as they write it, colours and all; the lines of another reporter stand between.</summary>
/// <param name="lines">Must write its lines through <see cref="FreshLineWriter"/>, so that none begins in the middle of one.</param>
/// <param name="screen">The writer that <paramref name="lines"/> was given.</param>
/// <param name="output">Takes what tests write to standard output.</param>
/// <param name="error">Takes what they write to standard error.</param>
public sealed class StraightReporter(IReporter lines, FreshLineWriter screen, Stream output, Stream error) : IReporter
{
    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        if (e is not SessionEvent.OutputPrinted printed)
            return lines.OnEventAsync(e, ct);

        screen.Between(printed.Bytes.Span, bytes => Write(printed, bytes));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => lines.DisposeAsync();

    void Write(SessionEvent.OutputPrinted printed, ReadOnlySpan<byte> bytes)
    {
        var target = printed.Error ? error : output;
        if (printed.LeftOut > 0)
            target.Write(System.Text.Encoding.UTF8.GetBytes(Format.Text($"\n({printed.LeftOut} bytes left out: they came faster than they can be shown)\n")));

        target.Write(bytes);
        target.Flush();
    }
}
