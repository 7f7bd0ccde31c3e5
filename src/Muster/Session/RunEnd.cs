using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Adds a run up.</summary>
static class RunEnd
{
    public static RunSummary Summarise(RunState state)
    {
        var lost = state.Ledger.Planned.Count(t => !t.Recorded);
        if (lost > 0)
            state.AddProblem(ProblemKind.Lost, null, $"{lost} planned tests have no result. This is a defect of Muster; with -n 0 they run the plain way.");

        if (!state.Options.ListOnly && state.Ledger.Planned.Count == 0 && state.Ledger.Problems.Count == 0 && state.Stop is null)
            state.Notice("No test was selected. `muster list` with the same options shows what there is; a filter selects by FullyQualifiedName, Name, ClassName, Category or any trait.");

        var bound = Bound.Of(state.Ledger.Planned.Where(t => t.Recorded), t => t.DurationMs, WholeUnit, state.Options.Slots);
        return state.Ledger.Summarise(state.NowMs, bound, Code(state));
    }

    static object? WholeUnit(PlannedTest test)
    {
        var unit = test.Module.Units[test.Case.Unit];
        return unit.Splittable ? null : unit;
    }

    static ExitCode Code(RunState state)
    {
        var codes = state.Ledger.Problems.Select(p => ExitCodes.Of(p.Kind)).ToList();
        if (state.Stop is { } stop)
            codes.Add(stop.Code);
        if (state.Ledger.Failures > 0)
            codes.Add(ExitCode.TestsFailed);
        if (!state.Options.ListOnly && state.Ledger.Planned.Count == 0)
            codes.Add(ExitCode.NoTests);
        if (state.Generations.Any(g => g > 0) && state.Modules.Count > 0 && state.Modules.All(m => m.GivenUp && m.SilentStarts > 0))
            codes.Add(ExitCode.NoWorker);
        return ExitCodes.Weightiest(codes);
    }
}
