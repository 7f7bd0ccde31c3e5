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

        foreach (var notice in Unselected.Notices(state))
            state.Notice(notice);

        if (IsTooFew(state))
            state.Notice($"{LossText.Count(state.Ledger.Ran, "test", "tests")} ran, and --minimum-expected-tests asks for {state.Options.MinimumExpectedTests}.");

        return state.Ledger.Summarise(state.NowMs, BoundMs(state), Code(state));
    }

    static double BoundMs(RunState state)
    {
        var recorded = state.Ledger.Planned.Where(t => t.Recorded);
        // Without distribution the modules take turns, each as parallel as it asks for.
        return state.Options.Dist == DistributionMode.No
            ? recorded.GroupBy(t => t.Module).Sum(tests => BoundMs(tests, state.Options.Threads > 0 ? state.Options.Threads : tests.Key.Traits.Parallelism))
            : BoundMs(recorded, state.Options.Slots * Math.Max(1, state.Options.Threads));
    }

    static double BoundMs(IEnumerable<PlannedTest> tests, int atOnce) => Bound.Of(tests, t => t.DurationMs, WholeUnit, atOnce);

    static object? WholeUnit(PlannedTest test)
    {
        var unit = test.Module.Units[test.Case.Unit];
        return unit.Splittable ? null : unit;
    }

    static bool IsTooFew(RunState state) => !state.Options.ListOnly && state.Ledger.Ran < state.Options.MinimumExpectedTests;

    static ExitCode Code(RunState state)
    {
        var codes = state.Ledger.Problems.Select(p => ExitCodes.Of(p.Kind)).ToList();
        if (state.Stop is { } stop)
            codes.Add(stop.Code);
        if (state.Ledger.Failures > 0)
            codes.Add(ExitCode.TestsFailed);
        if (state.Chosen == 0 && !state.ShardIsEmpty)
            codes.Add(ExitCode.NoTests);
        if (IsTooFew(state))
            codes.Add(ExitCode.TooFewTests);
        if (state.Generations.Any(g => g > 0) && !state.AnyReady)
            codes.Add(ExitCode.NoWorker);
        return ExitCodes.Weightiest(codes);
    }
}
