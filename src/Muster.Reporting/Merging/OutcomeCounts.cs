using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>Counts results by outcome.</summary>
sealed class OutcomeCounts
{
    readonly Dictionary<TestOutcome, int> counts = [];
    int flaky;

    /// <summary>What the results alone say of a run.</summary>
    public RunSummary Summary => new()
    {
        Planned = 0,
        Passed = Of(TestOutcome.Passed),
        Failed = Of(TestOutcome.Failed),
        Skipped = Of(TestOutcome.Skipped),
        Crashed = Of(TestOutcome.Crashed),
        TimedOut = Of(TestOutcome.TimedOut),
        NotRun = Of(TestOutcome.NotRun),
        Flaky = flaky,
        Extra = 0,
        Errors = 0,
        Lost = [],
        WallMs = 0,
        BoundMs = 0,
        ExitCode = 0,
    };

    public void Add(TestResult result)
    {
        counts[result.Outcome] = Of(result.Outcome) + 1;
        flaky += result.Flaky ? 1 : 0;
    }

    int Of(TestOutcome outcome) => counts.GetValueOrDefault(outcome);
}
