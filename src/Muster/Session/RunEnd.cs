using Muster.Model;
using Muster.Model.Events;
using Muster.Rules;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Adds a run up.</summary>
static class RunEnd
{
    /// <summary>Says what nobody could say before the last test.</summary>
    public static void Settle(RunState state)
    {
        state.Suspicions.Close();
        var lost = state.Ledger.Planned.Count(t => !t.Recorded);
        if (lost > 0)
            state.AddProblem(ProblemKind.Lost, null, $"{lost} planned tests have no result. This is a defect of Muster; with -n 0 they run the plain way.");

        if (state.LostAttachments > state.Ledger.Problems.Count(p => p.Kind == ProblemKind.Report))
            state.Notice($"{CountText.Of(state.LostAttachments, "attachment")} in all were not kept.");

        foreach (var notice in Unselected.Notices(state).Concat(RepetitionText.Notices(state)).Concat(Rulebook.Notices(state.Options)))
            state.Notice(notice);

        if (IsTooFew(state))
            state.Notice($"{CountText.Of(Ran(state), "test")} ran, and --minimum-expected-tests asks for {state.Options.MinimumExpectedTests}. `muster list` with the same paths and filter shows what there is.");
    }

    /// <summary>All in numbers, as they stand.</summary>
    public static RunSummary Summarise(RunState state) => state.Ledger.Summarise(state.NowMs, BoundMs(state), Code(state));

    static double BoundMs(RunState state)
    {
        var modules = state.Ledger.Planned.Where(t => t.Recorded).GroupBy(t => t.Module).ToList();
        var threads = modules.ToDictionary(tests => tests.Key, tests => Concurrency.Of(tests.Sum(t => t.DurationMs), tests.Key.BusyMs, HostThreads.Of(state.Options, tests.Key)));
        // Without distribution the modules take turns.
        var bound = state.Options.Dist == DistributionMode.No
            ? modules.Sum(tests => Of(tests))
            : Of(modules.SelectMany(tests => tests));
        return Math.Min(bound, state.NowMs);

        double Of(IEnumerable<PlannedTest> tests) =>
            Bound.Of(tests, t => t.DurationMs, Chain, t => t.Batons.Count > 0 ? 1 : threads[t.Module], state.Options.SlotsInUse.Count);
    }

    // What one slot has to do for itself, whatever the others do.
    static object? Chain(PlannedTest test) =>
        test.Batons is [var baton, ..] ? baton
        : test.Module.Rules.Serial ? test.Module
        : test.Unit.Splittable ? null : test.Unit;

    static bool IsTooFew(RunState state) => !state.Options.ListOnly && Ran(state) < state.Options.MinimumExpectedTests;

    // Who repeats a test has no more of them.
    static int Ran(RunState state) => state.Options.Repetitions == 1
        ? state.Ledger.Ran
        : state.Ledger.Planned.Count(t => t is { Repetition: 1, Recorded: true } && t.Outcome != TestOutcome.NotRun);

    static ExitCode Code(RunState state)
    {
        // Where no worker ever spoke, that is why nothing could be listed.
        var noWorker = state.Generations.Any(g => g > 0) && !state.AnyReady;
        var problems = state.Ledger.Problems.Where(p => !noWorker || p.Kind != ProblemKind.Discovery || state.Options.Problems.Contains(p));
        var codes = problems.Select(p => ExitCodes.Of(p.Kind)).ToList();
        if (state.Stop is { } stop)
            codes.Add(stop.Code);
        if (state.Ledger.Failures > 0)
            codes.Add(ExitCode.TestsFailed);
        if (state.Chosen == 0 && !state.ShardIsEmpty)
            codes.Add(ExitCode.NoTests);
        if (IsTooFew(state))
            codes.Add(ExitCode.TooFewTests);
        if (noWorker)
            codes.Add(ExitCode.NoWorker);
        return ExitCodes.Weightiest(codes);
    }
}
