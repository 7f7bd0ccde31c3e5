namespace Muster.Session;

/// <summary>What to say of tests that were asked for and are not there.</summary>
static class Unselected
{
    public static IEnumerable<string> Notices(RunState state)
    {
        // What could not be listed may hold what is missed, and that was said.
        if (state.Stop is not null || state.Modules.Any(module => !module.Planned))
            yield break;

        foreach (var miss in state.Tally.Misses())
            yield return miss;

        if (state.Chosen > 0 || state.ShardIsEmpty || state.Ledger.Problems.Count > 0)
            yield break;

        if (state.Tally.Conflict() is { } conflict)
            yield return conflict;
        yield return state.Options.Selection.IsEverything
            ? "There is no test to run."
            : "No test was selected. `muster list` without the selecting options shows what there is.";
    }
}
