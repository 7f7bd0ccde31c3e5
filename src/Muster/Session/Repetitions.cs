using Muster.Scheduling;

namespace Muster.Session;

/// <summary><c>--repeat</c> and <c>--until-fail</c>: plans all tests again, a little ahead of what runs, so that no worker waits for the last test of a repetition.</summary>
sealed class Repetitions(RunState state, Orders orders, RunMemory memory)
{
    /// <summary>So many tests are planned ahead where a repetition is smaller than that: one test alone shall keep all workers busy.</summary>
    const int TestsAhead = 200;

    /// <summary>Repetitions that are planned.</summary>
    int planned = 1;

    /// <summary>Asked after everything that may have brought a result.</summary>
    public void Look()
    {
        if (state.Options.Repetitions == 1 || state.Options.ListOnly || state.Stop is not null || !state.Modules.All(m => m.Planned || m.GivenUp))
            return;

        while (MayPlan())
            Plan(++planned);
    }

    bool MayPlan()
    {
        var modules = Modules.ToList();
        if (modules.Count == 0 || planned >= state.Options.Repetitions)
            return false;

        // What is only skipped would be skipped for ever.
        if (state.Options.Repetitions is null && state.Ledger.Of(Model.TestOutcome.Passed) == 0)
            return false;

        var ahead = Math.Max(2, TestsAhead / state.Chosen);
        return planned - modules.Min(m => m.Rounds.Done) < ahead;
    }

    IEnumerable<ModuleState> Modules => state.Modules.Where(m => m is { Planned: true, GivenUp: false, Units.Count: > 0 });

    void Plan(int repetition)
    {
        foreach (var module in Modules.ToList())
        {
            var units = module.Units.TakeWhile(u => u.Tests[0].Repetition == 1).Select(unit => Again(unit, repetition)).ToList();
            module.Units.AddRange(units);
            module.Rounds.Planned(units.Sum(u => u.Tests.Count));
            orders.Tell(new SchedulerInput.UnitsAdded(module.Module.Index, [.. units.Select(memory.Estimate)]));
            orders.Tell(new SchedulerInput.DiscoveryEnded(module.Module.Index));
        }
    }

    UnitState Again(UnitState unit, int repetition)
    {
        var tests = unit.Tests.Select(t => Again(t, repetition)).ToList();
        return new UnitState(unit.Module, unit.Key, unit.Backend, tests) { First = unit, Splittable = unit.Splittable && !unit.LearnedWhole };
    }

    PlannedTest Again(PlannedTest test, int repetition)
    {
        var again = state.Ledger.Plan(test.Module, test.Case, repetition);
        again.Place = test.Place;
        return test.Module.Tests[(test.Case.Id, repetition)] = again;
    }
}
