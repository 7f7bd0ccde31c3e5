using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>The exit codes that a joined run may end with: those of its runs, as far as the joined results still bear them out.</summary>
static class MergedCodes
{
    public static IEnumerable<ExitCode> Of(IReadOnlyList<ExitCode> runs, RunSummary summary, bool attempts)
    {
        if (summary.Failed + summary.Crashed + summary.TimedOut + summary.Errors > 0)
            yield return ExitCode.TestsFailed;

        // A shard may be empty, all of them together may not.
        if (summary.Planned == 0)
            yield return ExitCode.NoTests;

        foreach (var code in runs)
        {
            if (Stands(code, summary, attempts))
                yield return code;
        }
    }

    static bool Stands(ExitCode code, RunSummary summary, bool attempts) => code switch
    {
        ExitCode.Passed or ExitCode.TestsFailed or ExitCode.NoTests => false,
        // A later run may have run what a stopped one left.
        ExitCode.Aborted or ExitCode.TooManyFailures => !attempts || summary.NotRun > 0,
        _ => true,
    };
}
