using Muster.Model;
using Muster.Model.Events;

namespace Muster.Session;

/// <summary>The run's book: what was planned and the one result of each. Nothing else counts.</summary>
sealed class Ledger
{
    readonly List<PlannedTest> planned = [];
    readonly OutcomeCounts counts = new();
    int extra;

    public IReadOnlyList<PlannedTest> Planned => planned;

    /// <summary>Problems of the run, in order.</summary>
    public List<RunProblem> Problems { get; } = [];

    /// <summary>Planned tests that still need a result.</summary>
    public int Open { get; private set; }

    /// <summary>What <c>--maxfail</c> counts: a crash is a failure.</summary>
    public int Failures => Of(TestOutcome.Failed) + Of(TestOutcome.Crashed) + Of(TestOutcome.TimedOut);

    /// <summary>Results of tests that had their turn, rows that were not planned included. A skipped test had it.</summary>
    public int Ran => Of(TestOutcome.Passed) + Of(TestOutcome.Skipped) + Failures;

    /// <summary>The first failure of all; null while there is none.</summary>
    public TestResult? FirstFailure { get; private set; }

    public PlannedTest Plan(ModuleState module, TestCase testCase, int? repetition = null)
    {
        var test = new PlannedTest(planned.Count, module, testCase) { Repetition = repetition };
        planned.Add(test);
        Open++;
        return test;
    }

    /// <summary>These are not owed after all. Only when nothing runs any more: places of tests in the book change.</summary>
    public void Withdraw(Predicate<PlannedTest> unwanted) => Open -= planned.RemoveAll(test => !test.Recorded && unwanted(test));

    /// <summary>Writes the one result of a planned test.</summary>
    /// <returns>False if it has one already: the caller drops what came late.</returns>
    public bool Record(PlannedTest test, TestResult result)
    {
        if (test.Recorded)
            return false;

        test.Outcome = result.Outcome;
        test.DurationMs += result.DurationMs;
        Open--;
        test.Module.Rounds.Recorded(test);
        Count(result);
        return true;
    }

    /// <summary>Writes a row that was not planned.</summary>
    public void RecordExtra(TestResult result)
    {
        extra++;
        Count(result);
    }

    public RunSummary Summarise(double wallMs, double boundMs, ExitCode exitCode) => counts.Summary with
    {
        Planned = planned.Count,
        Extra = extra,
        Errors = Problems.Count,
        Lost = [.. planned.Where(t => !t.Recorded).Select(t => t.ToString())],
        WallMs = wallMs,
        BoundMs = boundMs,
        ExitCode = (int)exitCode,
    };

    public int Of(TestOutcome outcome) => counts.Of(outcome);

    void Count(TestResult result)
    {
        counts.Add(result);
        if (result.Outcome.IsFailure())
            FirstFailure ??= result;
    }
}
