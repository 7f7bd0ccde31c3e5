using Muster.Model;

namespace Muster.Session;

/// <summary>Decides a run's exit code from what happened in it.</summary>
static class ExitCodes
{
    static readonly ExitCode[] Precedence =
    [
        ExitCode.BadUsage, ExitCode.Aborted, ExitCode.TestsLost, ExitCode.BuildFailed, ExitCode.DiscoveryFailed, ExitCode.NoWorker,
        ExitCode.TooManyFailures, ExitCode.TestsFailed, ExitCode.ReportNotWritten, ExitCode.TooFewTests, ExitCode.NoTests,
    ];

    /// <summary>The weightiest of several codes; <see cref="ExitCode.Passed"/> if there is none.</summary>
    public static ExitCode Weightiest(IEnumerable<ExitCode> codes)
    {
        var all = codes.ToHashSet();
        return Precedence.FirstOrDefault(all.Contains, ExitCode.Passed);
    }

    /// <summary>The code that a problem stands for.</summary>
    public static ExitCode Of(ProblemKind kind) => kind switch
    {
        ProblemKind.Build => ExitCode.BuildFailed,
        ProblemKind.Discovery => ExitCode.DiscoveryFailed,
        ProblemKind.Report => ExitCode.ReportNotWritten,
        ProblemKind.Lost => ExitCode.TestsLost,
        _ => ExitCode.TestsFailed,
    };
}
