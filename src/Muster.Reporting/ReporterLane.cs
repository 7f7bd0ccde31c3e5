using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>One reporter with its queue and its thread.</summary>
sealed class ReporterLane : IDisposable
{
    // Unbounded: whoever posts is the run itself, which must neither wait for a slow disk or a stopped terminal nor lose an event. Only what tests print is bounded.
    readonly EventQueue queue = new();
    readonly PrintedBound bound = new();
    readonly CancellationTokenSource abandoned = new();
    readonly IReporter reporter;
    readonly Action<RunProblem> failed;
    RunProblem? problem;

    public ReporterLane(IReporter reporter, Action<RunProblem> failed)
    {
        this.reporter = reporter;
        this.failed = failed;
        // A thread of its own, and blocking calls: a write to a stopped terminal never returns, and on a small machine
        // two such threads of the pool would be all that the run has.
        Finished = Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Never faulted: what goes wrong is in <see cref="Problem"/>.</summary>
    public Task Finished { get; }

    public RunProblem? Problem => problem;

    public void Post(SessionEvent e)
    {
        // Of a reporter that was dropped the rest is of no use.
        if (problem is not null)
            return;

        foreach (var admitted in bound.Admit(e))
            queue.Add(admitted);
    }

    public void Complete() => queue.Complete();

    /// <summary>Gives up on a reporter that has not finished. It is not disposed, for that could block as well.</summary>
    public void Abandon(TimeSpan limit)
    {
        Fail(ReporterProblem.LeftBehind(reporter, limit));
        // Not awaited: what is registered with the token may be stuck as well.
        _ = abandoned.CancelAsync();
    }

    public void Dispose() => abandoned.Dispose();

    void Pump()
    {
        Try(() =>
        {
            while (queue.Take() is { Count: > 0 } events)
                Tell(events);
        });
        Try(() => reporter.DisposeAsync().AsTask().GetAwaiter().GetResult());
    }

    void Tell(List<SessionEvent> events)
    {
        foreach (var e in events)
        {
            abandoned.Token.ThrowIfCancellationRequested();
            var told = reporter.OnEventAsync(e, abandoned.Token);
            if (!told.IsCompletedSuccessfully)
                told.AsTask().GetAwaiter().GetResult();

            bound.Release(e);
        }
    }

    void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e)
        {
            Fail(ReporterProblem.Dropped(reporter, e));
        }
    }

    void Fail(RunProblem found)
    {
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
