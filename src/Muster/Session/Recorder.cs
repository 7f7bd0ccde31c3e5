using Muster.Model;
using Muster.Model.Events;

namespace Muster.Session;

/// <summary>Turns outcomes into the one recorded result of each test.</summary>
/// <remarks>
/// A failure in a unit that may be split is held until the unit is over. If the unit was run in several calls, it is run once more as a whole,
/// and that decides: the tests may have relied on each other.
/// </remarks>
sealed class Recorder(RunState state, Orders orders)
{
    /// <summary>A host reported the outcome of a planned test.</summary>
    /// <param name="result">The outcome.</param>
    /// <param name="test">The test.</param>
    /// <param name="inPart">The host runs only some tests of the unit.</param>
    public void Take(TestResult result, PlannedTest test, bool inPart)
    {
        var unit = test.Unit;
        if (test.Recorded || (unit.Held.ContainsKey(test) && !unit.RunWhole))
            return;

        if (Unhold(unit, test) is { } held)
            Decide(unit, test, held, result);
        else if (result.Outcome == TestOutcome.Failed && unit.MaySplit && !unit.RunWhole && (inPart || unit.Pieces > 1))
            Hold(unit, test, result);
        else
            Record(unit, test, result);

        Close(unit);
    }

    /// <summary>The outcome is certain: nothing is held back and nothing run again for it.</summary>
    public void TakeFinal(TestResult result, PlannedTest test)
    {
        if (test.Recorded)
            return;

        var unit = test.Unit;
        if (Unhold(unit, test) is not null)
            Reopen(unit);
        Record(unit, test, result);
        Close(unit);
    }

    /// <summary>A row that was not planned.</summary>
    public void TakeExtra(TestResult result, PlannedTest test)
    {
        test.DurationMs += result.DurationMs;
        test.ExtraFailed |= result.Outcome.IsFailure();
        state.Ledger.RecordExtra(result);
        state.Emit(new SessionEvent.TestRecorded(result, Extra: true) { AtMs = state.NowMs });
    }

    /// <summary>Nothing more will run: what is held counts as it is.</summary>
    public void ReleaseAll()
    {
        foreach (var unit in state.Modules.SelectMany(m => m.Units))
            Release(unit);
    }

    /// <summary>What is held in this unit counts as it is.</summary>
    public void Release(UnitState unit)
    {
        foreach (var (test, result) in unit.Held)
        {
            Reopen(unit);
            Record(unit, test, result);
        }

        state.Held -= unit.Held.Count;
        unit.Held.Clear();
    }

    /// <summary>It shall be known at once whether what is held in this unit has failed: it runs as a whole, with the tests that had no turn yet.</summary>
    public void RunWholeNow(UnitState unit) => RunWhole(unit, unit.Tests.Count(t => !t.Recorded));

    void Hold(UnitState unit, PlannedTest test, TestResult result)
    {
        unit.Held[test] = result;
        unit.Open--;
        state.Held++;
    }

    TestResult? Unhold(UnitState unit, PlannedTest test)
    {
        if (!unit.Held.Remove(test, out var held))
            return null;

        state.Held--;
        return held;
    }

    void Decide(UnitState unit, PlannedTest test, TestResult before, TestResult now)
    {
        Record(unit, test, now with { Attempts = [.. before.Attempts, .. now.Attempts] });
        if (now.Outcome != TestOutcome.Passed)
            return;

        // Later repetitions are made after the first one.
        var first = unit.First ?? unit;
        if (!first.LearnedWhole)
            state.Notice($"{unit.Key} failed when its tests were spread over workers and passed as a whole: it will not be split again.");
        first.LearnedWhole = unit.LearnedWhole = true;
    }

    // What is held does not count as open, until the unit runs as a whole.
    static void Reopen(UnitState unit) => unit.Open += unit.RunWhole ? 0 : 1;

    void Record(UnitState unit, PlannedTest test, TestResult result)
    {
        unit.Open--;
        if (state.Ledger.Record(test, result))
            state.Emit(new SessionEvent.TestRecorded(result, Extra: false) { AtMs = state.NowMs });
    }

    void Close(UnitState unit)
    {
        if (unit.Open > 0 || unit.Held.Count == 0)
            return;

        if (unit.Pieces <= 1 || unit.RunWhole || state.Stop is not null)
        {
            Release(unit);
            return;
        }

        RunWhole(unit, unit.Held.Count);
    }

    void RunWhole(UnitState unit, int open)
    {
        unit.RunWhole = true;
        unit.Open = open;

        // A test that kills its process would do so again, and the others would never be together.
        var tests = unit.Tests.Where(t => !t.Kills).ToList();
        state.Emit(new SessionEvent.TestsRescheduled(unit.Module.Module, tests.Count, $"{unit.Key} was split and {unit.Held.Count} of its tests failed; running it as a whole") { AtMs = state.NowMs });
        // What its parts left in a process, in static fields for example, would tell on the whole.
        orders.ReturnFresh(unit, tests);
    }
}
