using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting;

/// <summary>Tells reporters one after another, at once: where events come from a file, nothing must pile up before a slow disk.</summary>
/// <remarks>As with <see cref="ReporterPump"/>, a reporter that throws is reported once and dropped; the others go on. For one thread.</remarks>
public sealed class DirectReporters(IReadOnlyList<IReporter> reporters, Action<RunProblem> failed) : IAsyncDisposable
{
    readonly List<IReporter> working = [.. reporters];
    readonly List<RunProblem> problems = [];

    /// <summary>One for each reporter that failed.</summary>
    public IReadOnlyList<RunProblem> Problems => problems;

    /// <summary>Returns when every reporter has taken the event.</summary>
    public void Tell(SessionEvent e)
    {
        foreach (var reporter in working.ToList())
            Try(reporter, () => reporter.OnEventAsync(e, CancellationToken.None).AsTask().GetAwaiter().GetResult());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var reporter in reporters)
            await reporter.DisposeAsync();
    }

    void Try(IReporter reporter, Action step)
    {
        try
        {
            step();
        }
        catch (Exception e)
        {
            working.Remove(reporter);
            problems.Add(ReporterProblem.Dropped(reporter, e));
            failed(problems[^1]);
        }
    }
}
