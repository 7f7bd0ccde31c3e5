using System.Text;

namespace Muster.Reporting.Terminal;

/// <summary>The lines at the bottom of the screen, and how to draw over them.</summary>
sealed class LiveBlock(RunView view, Paint paint, Func<TerminalSize> size)
{
    const int MostWorkers = 16;
    const int BarFrom = 40;

    readonly List<string> drawn = [];

    /// <summary>What to write so that the text stands above the block and the block is as it should be now; empty if nothing changed.</summary>
    public string Redraw(string above)
    {
        var (width, height) = Size();
        var lines = Lines(width, height);
        if (above.Length == 0 && lines.SequenceEqual(drawn))
            return "";

        var text = new StringBuilder(Erase()).Append(above);
        // No line end after the last line: at the bottom of the screen it would scroll.
        text.AppendJoin('\n', lines.Select((line, i) => i == 0 ? Coloured(line) : line));
        drawn.AddRange(lines);
        return text.ToString();
    }

    /// <summary>What to write so that the block is gone and the cursor where it began.</summary>
    public string Erase()
    {
        if (drawn.Count == 0)
            return "";

        // The window may have become narrower, and a line two.
        var width = Size().Width;
        var rows = drawn.Sum(line => Math.Max(1, (DisplayWidth.Of(line) + width - 1) / width));
        drawn.Clear();
        return rows > 1 ? Format.Text($"\r\u001b[{rows - 1}A\u001b[J") : "\r\u001b[J";
    }

    TerminalSize Size()
    {
        var now = size();
        return new TerminalSize(now.Width > 0 ? now.Width : 80, now.Height > 0 ? now.Height : 24);
    }

    List<string> Lines(int width, int height)
    {
        // One column stays free: some terminals wrap when the last one is written.
        var columns = Math.Max(1, width - 1);
        var room = Math.Clamp(height - 2, 0, MostWorkers);
        var busy = view.Workers.Where(w => w.Longest is not null).OrderBy(w => w.Slot).ToList();
        var lines = new List<string> { Cut(Head(columns), columns) };
        lines.AddRange(busy.Take(room).Select(w => Cut(Row(w, columns), columns)));
        if (busy.Count > room && room > 0)
            lines[^1] = Cut($"and {busy.Count - room + 1} more workers", columns);

        return lines;
    }

    string Cut(string line, int columns) => DisplayWidth.Cut(line, columns, paint.Ellipsis);

    string Head(int columns)
    {
        if (view.Hook is { } hook)
            return hook;
        if (view.Planned == 0)
            return $"listing tests: {view.Listed}/{view.Modules} modules  {Format.Seconds(view.Elapsed.TotalMilliseconds)}";

        var failed = view.Failed > 0 ? $"  {view.Failed} failed" : "";
        var numbers = $"{view.DoneText}{failed}";
        if (columns < BarFrom)
            return numbers;
        if (view.IsEndless)
            return $"{view.Mark} {numbers}  {Format.Seconds(view.Elapsed.TotalMilliseconds)}";

        var length = Math.Min(30, columns - 30);
        var done = view.Planned > 0 ? (int)((long)length * Math.Min(view.Done, view.Planned) / view.Planned) : 0;
        return $"{new string(paint.BarDone, done)}{new string(paint.BarOpen, length - done)} {view.Percent,3}% {numbers}  {Format.Seconds(view.Elapsed.TotalMilliseconds)}";
    }

    /// <summary>The seconds matter most: on a narrow terminal the name is cut, not they.</summary>
    string Row(WorkerView worker, int columns)
    {
        var (name, module, time) = worker.Longest!.Value;
        var head = $"{worker.Id} ";
        var tail = " " + Format.Seconds(time.TotalMilliseconds);
        var place = worker.Node == "local" ? module : $"{module}@{worker.Node}";
        var room = columns - DisplayWidth.Of(head) - DisplayWidth.Of(tail);
        var text = room < BarFrom ? SafeText.Line(name) : SafeText.Line($"{name} ({place})");
        return head + Cut(text, Math.Max(1, room)) + tail;
    }

    // After the cutting, for colours have no width.
    string Coloured(string head)
    {
        var failed = $"{view.Failed} failed";
        return view.Failed > 0 ? head.Replace(failed, paint.Bad(failed), StringComparison.Ordinal) : head;
    }
}
