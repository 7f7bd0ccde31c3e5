using Muster.Model;

namespace Muster.Reporting;

/// <summary>What the user is told of a reporter that takes no more part in the run.</summary>
static class ReporterProblem
{
    /// <summary>It threw.</summary>
    public static RunProblem Dropped(IReporter reporter, Exception e) =>
        Of(e is ReportException ? e.Message : $"{reporter.GetType().Name} failed and was dropped: {e.GetType().Name}: {e.Message}");

    /// <summary>It did not return.</summary>
    public static RunProblem LeftBehind(IReporter reporter, TimeSpan limit) =>
        Of($"{reporter.GetType().Name} did not finish within {Format.Seconds(limit.TotalMilliseconds)} and was left behind");

    static RunProblem Of(string message) => new(ProblemKind.Report, null, message);
}
