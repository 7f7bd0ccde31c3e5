using System.Text;
using Muster.Model.Events;
using Muster.Reporting.Terminal;

namespace Muster.Reporting;

/// <summary>For a terminal: a block that shows how far the run is, redrawn in place, with failures printed above it as they happen.</summary>
public sealed class LiveReporter : IReporter
{
    /// <summary>Nothing is drawn more often than this, however fast events come.</summary>
    static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(100);

    readonly Lock gate = new();
    readonly TextWriter writer;
    readonly TerminalFold fold;
    readonly LiveBlock block;
    readonly StringBuilder pending = new();
    readonly ITimer timer;
    bool ended;
    volatile bool suspended;

    /// <param name="writer">A terminal that understands ANSI escape sequences; not disposed.</param>
    /// <param name="size">The terminal's size at this moment; asked before each drawing.</param>
    /// <param name="options">The user's wishes.</param>
    /// <param name="time">The clock for drawing.</param>
    public LiveReporter(TextWriter writer, Func<TerminalSize> size, TerminalOptions options, TimeProvider time)
    {
        this.writer = writer;
        fold = new TerminalFold(options, time);
        block = new LiveBlock(fold.View, fold.Paint, size);
        timer = time.CreateTimer(_ => Tick(), null, DrawEvery, DrawEvery);
    }

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        lock (gate)
        {
            foreach (var line in fold.Apply(e))
                pending.Append(line).Append('\n');

            if (e is SessionEvent.RunEnded)
                Finish();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Takes the block off the screen until <see cref="Resume"/>: somebody else is to have the terminal.</summary>
    public void Suspend()
    {
        suspended = true;
        // Whoever holds the gate for longer is stuck in a write.
        if (!gate.TryEnter(DrawEvery))
            return;

        try
        {
            Write(block.Erase() + pending);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The end of the run meets the same and is where it counts.
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>Draws again.</summary>
    public void Resume() => suspended = false;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        lock (gate)
            Finish();
    }

    void Tick()
    {
        // Not waiting: whoever holds the gate may be stuck in a write, and ticks would pile up behind it.
        if (!gate.TryEnter())
            return;

        try
        {
            if (!ended && !suspended && fold.View.Run is not null)
                Write(block.Redraw(pending.ToString()));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The end of the run meets the same and is where it counts.
        }
        finally
        {
            gate.Exit();
        }
    }

    void Finish()
    {
        if (ended)
            return;

        ended = true;
        Write(block.Erase() + pending);
    }

    void Write(string text)
    {
        pending.Clear();
        if (text.Length == 0)
            return;

        writer.Write(text);
        writer.Flush();
    }
}
