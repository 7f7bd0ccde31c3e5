using System.Threading.Channels;
using Muster.Model;
using Muster.Model.Events;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>A failure in a unit that was split waits for a run of the whole unit.</summary>
public class RecorderTests
{
    readonly Channel<SessionEvent> events = Channel.CreateUnbounded<SessionEvent>();
    readonly RecordingScheduler scheduler = new();
    readonly ModuleState module;
    readonly RunState state;
    readonly Recorder recorder;

    public RecorderTests()
    {
        var made = SuiteMaker.Module(0, true, [Deed.Pass]).Module;
        var options = new RunOptions { Modules = [made], Root = "/nowhere", DotnetPath = "dotnet", HostFolder = "/nowhere" };
        state = new RunState(options, new ManualTime(), e => events.Writer.TryWrite(e));
        module = state.Modules[0];
        recorder = new Recorder(state, new Orders(state, scheduler, new NoNode()));
    }

    [Fact]
    public void In_a_unit_that_must_stay_whole_a_failure_counts_at_once()
    {
        var unit = Unit(2, splittable: false);
        Take(unit, 0, TestOutcome.Failed);
        Assert.Equal(["U0T0 Failed"], Recorded());
    }

    [Fact]
    public void A_failure_waits_until_the_unit_is_over_and_counts_if_it_was_run_in_one_piece()
    {
        var unit = Unit(2, splittable: true);
        unit.Pieces = 1;
        Take(unit, 0, TestOutcome.Failed);
        Assert.Empty(Recorded());
        Take(unit, 1, TestOutcome.Passed);
        Assert.Equal(["U0T1 Passed", "U0T0 Failed"], Recorded());
        Assert.Empty(scheduler.Returned);
    }

    [Fact]
    public void A_failure_in_a_piece_that_holds_the_whole_unit_counts_at_once()
    {
        var unit = Unit(2, splittable: true);
        Take(unit, 0, TestOutcome.Failed);
        Assert.Equal(["U0T0 Failed"], Recorded());
    }

    [Fact]
    public void If_it_was_split_it_runs_whole_and_that_decides()
    {
        var unit = Split(3);
        Take(unit, 0, TestOutcome.Failed);
        Take(unit, 1, TestOutcome.Failed);
        Take(unit, 2, TestOutcome.Passed);
        Assert.Equal([0, 1, 2], Assert.Single(scheduler.Returned).Piece.Tests);
        Assert.Equal(["U0T2 Passed"], Recorded());

        Take(unit, 0, TestOutcome.Passed);
        Take(unit, 1, TestOutcome.Failed);
        Take(unit, 2, TestOutcome.Failed);
        Assert.Equal(["U0T0 Passed", "U0T1 Failed"], Recorded());
        Assert.True(unit.LearnedWhole);
        Assert.Single(scheduler.Returned);
    }

    [Fact]
    public void The_first_try_stays_visible()
    {
        var unit = Split(1);
        Take(unit, 0, TestOutcome.Failed);
        Take(unit, 0, TestOutcome.Passed);
        Assert.Equal([TestOutcome.Failed, TestOutcome.Passed], Results().Single().Attempts.Select(a => a.Outcome));
    }

    [Fact]
    public void A_test_that_kills_its_process_is_left_out_of_the_whole_run()
    {
        var unit = Split(3);
        Take(unit, 0, TestOutcome.Failed);
        recorder.TakeFinal(Result(unit.Tests[1], TestOutcome.Crashed), unit.Tests[1]);
        Take(unit, 2, TestOutcome.Passed);
        Assert.Equal([0, 2], Assert.Single(scheduler.Returned).Piece.Tests);
    }

    [Fact]
    public void A_second_result_before_the_whole_run_changes_nothing()
    {
        var unit = Split(2);
        Take(unit, 0, TestOutcome.Failed);
        Take(unit, 0, TestOutcome.Passed);
        Assert.Empty(Recorded());
        Assert.Equal(1, unit.Open);
    }

    [Fact]
    public void When_nothing_more_starts_what_is_held_counts()
    {
        var unit = Split(2);
        Take(unit, 0, TestOutcome.Failed);
        state.Stop = new StopReason(ExitCode.Aborted, "stopped", null);
        Take(unit, 1, TestOutcome.Passed);
        Assert.Equal(["U0T1 Passed", "U0T0 Failed"], Recorded());
        Assert.Empty(scheduler.Returned);
    }

    UnitState Split(int tests)
    {
        var unit = Unit(tests, splittable: true);
        unit.Pieces = 2;
        return unit;
    }

    UnitState Unit(int tests, bool splittable)
    {
        var planned = Enumerable.Range(0, tests).Select(i => state.Ledger.Plan(module, SuiteMaker.Test(0, 0, i, splittable, Deed.Pass, 1).Case)).ToList();
        var unit = new UnitState(module, "C0", "nunit", planned) { Splittable = splittable };
        module.Units.Add(unit);
        return unit;
    }

    void Take(UnitState unit, int test, TestOutcome outcome) => recorder.Take(Result(unit.Tests[test], outcome), unit.Tests[test], inPart: unit.Pieces > 0);

    List<Muster.Model.TestResult> Results()
    {
        var results = new List<Muster.Model.TestResult>();
        while (events.Reader.TryRead(out var e))
        {
            if (e is SessionEvent.TestRecorded recorded)
                results.Add(recorded.Result);
        }

        return results;
    }

    IEnumerable<string> Recorded() => Results().Select(r => $"{r.Case.Method} {r.Outcome}");

    static Muster.Model.TestResult Result(PlannedTest test, TestOutcome outcome) =>
        new() { Module = test.Module.Module, Case = test.Case, Outcome = outcome, Attempts = [new TestAttempt(outcome, "gw0", 1, null)] };
}
