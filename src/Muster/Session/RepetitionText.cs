using Muster.Model;

namespace Muster.Session;

/// <summary>What is said of a run that repeats its tests.</summary>
static class RepetitionText
{
    const int MostNamed = 20;

    /// <summary>What <c>--until-fail</c> was waiting for.</summary>
    public static string Found(TestResult failure) =>
        $"{failure.Case.ShownClass}.{failure.Case.Method} {Word(failure.Outcome)} in repetition {failure.Repetition ?? 1}";

    /// <summary>Which tests failed, and how often.</summary>
    public static IEnumerable<string> Notices(RunState state)
    {
        if (state.Options.Repetitions == 1 || state.Chosen == 0 || state.Options.ListOnly)
            yield break;

        var failing = state.Ledger.Planned.GroupBy(t => (t.Module.Module.Index, t.Case.Id)).Where(tries => tries.Any(Failed)).ToList();
        foreach (var tries in failing.Take(MostNamed))
            yield return Often([.. tries.Where(t => t.Recorded)]);
        if (failing.Count > MostNamed)
            yield return $"{failing.Count - MostNamed} more tests failed in some repetition";

        var done = state.Modules.Where(m => m.Units.Count > 0).Select(m => m.Rounds.Done).DefaultIfEmpty().Min();
        if (state.Ledger.Failures == 0)
            yield return $"no test failed in {CountText.Of(done, "whole repetition")}";
    }

    static string Often(IReadOnlyList<PlannedTest> tries) =>
        $"{tries[0]} failed in {tries.Count(Failed)} of {CountText.Of(tries.Count, "repetition")}, the first time in repetition {tries.First(Failed).Repetition}";

    static bool Failed(PlannedTest test) => test.Kills || test.Outcome == TestOutcome.Failed;

    static string Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Crashed => "crashed",
        TestOutcome.TimedOut => "ran over its time limit",
        _ => "failed",
    };
}
