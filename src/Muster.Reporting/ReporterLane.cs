using System.Threading.Channels;
using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>One reporter with its queue and its task.</summary>
sealed class ReporterLane : IDisposable
{
    // Unbounded: whoever posts is the run itself, which must neither wait for a slow disk or a stopped terminal nor lose an event.
    readonly Channel<SessionEvent> queue = Channel.CreateUnbounded<SessionEvent>(new() { SingleReader = true });
    readonly CancellationTokenSource abandoned = new();
    readonly IReporter reporter;
    readonly Action<RunProblem> failed;
    readonly Task task;
    RunProblem? problem;

    public ReporterLane(IReporter reporter, Action<RunProblem> failed)
    {
        this.reporter = reporter;
        this.failed = failed;
        task = Task.Run(PumpAsync);
    }

    public RunProblem? Problem => problem;

    public void Post(SessionEvent e) => queue.Writer.TryWrite(e);

    public Task CompleteAsync()
    {
        queue.Writer.TryComplete();
        return task;
    }

    public bool IsFinished => task.IsCompleted;

    /// <summary>Gives up on a reporter that has not finished. It is not disposed, for that could block as well.</summary>
    public void Abandon(TimeSpan limit)
    {
        Fail($"{Name} did not finish within {Terminal.Format.Seconds(limit.TotalMilliseconds)} and was left behind");
        // Not awaited: what is registered with the token may be stuck as well.
        _ = abandoned.CancelAsync();
    }

    public void Dispose() => abandoned.Dispose();

    string Name => reporter.GetType().Name;

    async Task PumpAsync()
    {
        try
        {
            await foreach (var e in queue.Reader.ReadAllAsync(abandoned.Token))
                await reporter.OnEventAsync(e, abandoned.Token);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            Drop(e);
        }

        await DisposeReporterAsync();
    }

    async Task DisposeReporterAsync()
    {
        try
        {
            await reporter.DisposeAsync();
        }
        catch (Exception e)
        {
            Drop(e);
        }
    }

    void Drop(Exception e)
    {
        // No more events: they would pile up for nobody.
        queue.Writer.TryComplete();
        while (queue.Reader.TryRead(out _)) { }

        Fail(e is ReportException ? e.Message : $"{Name} failed and was dropped: {e.GetType().Name}: {e.Message}");
    }

    void Fail(string message)
    {
        var found = new RunProblem(ProblemKind.Report, null, message);
        if (Interlocked.CompareExchange(ref problem, found, null) is not null)
            return;

        try
        {
            failed(found);
        }
        catch (Exception)
        {
            // The listener's own trouble: the problem is still in the list that the pump returns.
        }
    }
}
