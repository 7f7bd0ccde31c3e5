using Muster.Model.Events;
using Muster.Reporting.Terminal;

namespace Muster.Reporting;

/// <summary>Plain lines, for a file, a pipe or a CI log. Nothing is ever overwritten.</summary>
public sealed class PlainReporter : IReporter
{
    /// <summary>How often progress is shown, if there was any.</summary>
    static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);

    /// <summary>How often a run that makes no progress says so: CI systems stop a job that is silent for long.</summary>
    static readonly TimeSpan SilenceEvery = TimeSpan.FromSeconds(60);

    readonly Lock gate = new();
    readonly TextWriter writer;
    readonly TerminalFold fold;
    readonly TimeProvider time;
    readonly ITimer? timer;
    int shown;
    long spoke;
    bool ended;

    /// <param name="writer">Not disposed.</param>
    /// <param name="options">The user's wishes.</param>
    /// <param name="time">The clock for progress lines.</param>
    public PlainReporter(TextWriter writer, TerminalOptions options, TimeProvider time)
    {
        this.writer = writer;
        this.time = time;
        fold = new TerminalFold(options, time);
        spoke = time.GetTimestamp();
        if (options.Verbosity == Verbosity.Normal)
            timer = time.CreateTimer(_ => Tick(), null, ProgressEvery, ProgressEvery);
    }

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        lock (gate)
        {
            ended |= e is SessionEvent.RunEnded;
            Write(fold.Apply(e));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
            await timer.DisposeAsync();
    }

    void Tick()
    {
        // Not waiting: whoever holds the gate may be stuck in a write, and ticks would pile up behind it.
        if (!gate.TryEnter())
            return;

        try
        {
            if (!ended && Progress() is { } line)
                Write([line]);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The next event meets the same and is where it counts.
            ended = true;
        }
        finally
        {
            gate.Exit();
        }
    }

    string? Progress()
    {
        if (fold.View.Done != shown)
        {
            shown = fold.View.Done;
            return Done();
        }

        return time.GetElapsedTime(spoke) < SilenceEvery ? null : Waiting();
    }

    string Done()
    {
        var view = fold.View;
        var failed = view.Failed > 0 ? $", {view.Failed} failed" : "";
        return $"{view.Mark} {view.DoneText}{failed}";
    }

    string Waiting()
    {
        var view = fold.View;
        if (view.Hook is { } hook)
            return hook;
        if (view.Planned == 0)
            return $"listing tests: {view.Listed}/{view.Modules} modules";

        var worker = view.Workers.Where(w => w.Longest is not null).MaxBy(w => w.Longest!.Value.For);
        return worker?.Longest is { } test
            ? SafeText.Line($"{Done()}, {test.Name} ({test.Module}) [{worker.Id}] runs for {Format.Seconds(test.For.TotalMilliseconds)}")
            : Done();
    }

    void Write(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;

        foreach (var line in lines)
            writer.WriteLine(line);

        writer.Flush();
        spoke = time.GetTimestamp();
    }
}
