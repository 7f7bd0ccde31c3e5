using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>Carries the events of a run to its reporters, each at its own pace.</summary>
/// <remarks>
/// A reporter that throws is reported once and dropped; the others go on. None can hold up the run, not even one that is blocked for ever.
/// <see cref="Post"/> and, last, <see cref="CompleteAsync"/> are for one caller; the callback comes from any thread, one call for each reporter at most.
/// </remarks>
/// <example>
/// <code>
/// var pump = new ReporterPump([new PlainReporter(Console.Out, terminal, TimeProvider.System)], problem => errors.Enqueue(problem), TimeProvider.System);
/// await foreach (var e in new TestSession(options).RunAsync())
///     pump.Post(e);
/// var problems = await pump.CompleteAsync(TimeSpan.FromSeconds(10));
/// </code>
/// </example>
public sealed class ReporterPump
{
    readonly ReporterLane[] lanes;
    readonly TimeProvider time;

    /// <summary>Starts a queue and a thread for each reporter, and owns them from now on.</summary>
    /// <param name="reporters">None may appear twice.</param>
    /// <param name="failed">Told at once of a reporter that was dropped.</param>
    /// <param name="time">The clock for <see cref="CompleteAsync"/>.</param>
    public ReporterPump(IEnumerable<IReporter> reporters, Action<RunProblem> failed, TimeProvider time)
    {
        this.time = time;
        lanes = [.. reporters.Select(r => new ReporterLane(r, failed))];
    }

    /// <summary>Queues an event for every reporter. Never blocks.</summary>
    public void Post(SessionEvent e)
    {
        foreach (var lane in lanes)
            lane.Post(e);
    }

    /// <summary>Lets the reporters finish what is queued, and disposes them.</summary>
    /// <param name="limit">A reporter that needs longer is left behind and reported.</param>
    /// <returns>One problem for each reporter that failed at any time; empty if all is well.</returns>
    public async Task<IReadOnlyList<RunProblem>> CompleteAsync(TimeSpan limit)
    {
        foreach (var lane in lanes)
            lane.Complete();

        var finished = Task.WhenAll(lanes.Select(l => l.Finished));
        using var clock = new CancellationTokenSource();
        await Task.WhenAny(finished, Task.Delay(limit, time, clock.Token));
        await clock.CancelAsync();

        foreach (var lane in lanes)
        {
            if (lane.Finished.IsCompleted)
                lane.Dispose();
            else
                lane.Abandon(limit);
        }

        return [.. lanes.Select(l => l.Problem).OfType<RunProblem>()];
    }
}
