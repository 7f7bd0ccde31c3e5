using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>Turns events into lines: what the plain and the live reporter have in common.</summary>
sealed class TerminalFold
{
    readonly FailureBook book = new();
    readonly EventLines lines;
    readonly EndReport end;

    public TerminalFold(TerminalOptions options, TimeProvider time)
    {
        View = new RunView(time);
        Paint = new Paint(options);
        lines = new EventLines(View, Paint, options);
        end = new EndReport(View, book, Paint, options.Verbosity);
    }

    public RunView View { get; }

    public Paint Paint { get; }

    public IReadOnlyList<string> Apply(SessionEvent e)
    {
        // Asked for by name: also where little else is said.
        if (e is SessionEvent.OutputPrinted printed)
            return [.. PrintedLines.Of(printed, Paint)];

        View.Apply(e);
        book.Apply(e, View, Paint);
        return e is SessionEvent.RunEnded ended ? [.. lines.Of(e), .. end.Lines(ended.Summary)] : [.. lines.Of(e)];
    }
}
