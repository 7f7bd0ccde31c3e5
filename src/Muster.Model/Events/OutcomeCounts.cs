namespace Muster.Model.Events;

/// <summary>Counts results by outcome. For one thread.</summary>
public sealed class OutcomeCounts
{
    readonly int[] counts = new int[Enum.GetValues<TestOutcome>().Length];
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

    /// <summary>One more result.</summary>
    public void Add(TestResult result)
    {
        counts[(int)result.Outcome]++;
        flaky += result.Flaky ? 1 : 0;
    }

    /// <summary>How many results have this outcome.</summary>
    public int Of(TestOutcome outcome) => counts[(int)outcome];
}
