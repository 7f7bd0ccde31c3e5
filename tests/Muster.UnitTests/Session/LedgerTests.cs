using Muster.Model;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

public class LedgerTests
{
    readonly Ledger ledger = new();
    readonly ModuleState module = SuiteMaker.State(SuiteMaker.Module(0, false, [Deed.Pass]).Module);

    [Fact]
    public void The_first_result_counts_and_a_second_is_refused()
    {
        var test = Plan(0);
        Assert.True(ledger.Record(test, Result(test, TestOutcome.Passed)));
        Assert.False(ledger.Record(test, Result(test, TestOutcome.Failed)));
        Assert.Equal((1, 0, 0), (ledger.Of(TestOutcome.Passed), ledger.Of(TestOutcome.Failed), ledger.Open));
        Assert.Equal(TestOutcome.Passed, test.Outcome);
    }

    [Fact]
    public void What_has_no_result_is_lost_by_name()
    {
        var recorded = Plan(0);
        Plan(1);
        ledger.Record(recorded, Result(recorded, TestOutcome.Skipped));
        var summary = ledger.Summarise(1, 1, ExitCode.TestsLost);
        Assert.Equal(["C0.U0T1"], summary.Lost);
        Assert.Equal((2, 1, 1), (summary.Planned, summary.Total, ledger.Open));
    }

    [Fact]
    public void Rows_beside_the_plan_are_counted_beside()
    {
        var test = Plan(0);
        ledger.Record(test, Result(test, TestOutcome.Passed));
        ledger.RecordExtra(Result(test, TestOutcome.Failed));
        var summary = ledger.Summarise(1, 1, ExitCode.TestsFailed);
        Assert.Equal((1, 2, 1), (summary.Planned, summary.Total, summary.Extra));
        Assert.Equal(1, ledger.Failures);
    }

    [Fact]
    public void Crashed_and_timed_out_tests_are_failures_and_the_skipped_ran()
    {
        foreach (var (outcome, i) in Enum.GetValues<TestOutcome>().Select((outcome, i) => (outcome, i)))
        {
            var test = Plan(i);
            ledger.Record(test, Result(test, outcome));
        }

        Assert.Equal((3, 5), (ledger.Failures, ledger.Ran));
    }

    PlannedTest Plan(int number) => ledger.Plan(module, SuiteMaker.Test(0, 0, number, false, Deed.Pass, 1).Case);

    static Muster.Model.TestResult Result(PlannedTest test, TestOutcome outcome) => new() { Module = test.Module.Module, Case = test.Case, Outcome = outcome };
}
