using Muster.Model;
using Muster.Selection;
using Muster.Storage;

namespace Muster.Session;

/// <summary>How tests fared in earlier runs, and the order that follows from it.</summary>
sealed class ResultMemory(TestSelection selection, Outcomes outcomes)
{
    // As in pytest: with both options the new ones stand before those that failed.
    const int NewRank = 0;
    const int FailedRank = 1;
    const int OtherRank = 2;

    readonly Dictionary<int, ModuleOutcomes> known = [];

    bool HasOrder => selection.FailedFirst || selection.NewFirst;

    /// <summary>What is known of a module. Read when it is first asked for: most runs do not ask.</summary>
    public ModuleOutcomes Of(TestModule module) =>
        known.TryGetValue(module.Index, out var read) ? read : known[module.Index] = outcomes.Read(module.Key);

    /// <summary>The rank of a test; 0 for all where nobody asked for an order.</summary>
    public int Rank(TestModule module, TestId test)
    {
        if (!HasOrder)
            return 0;
        if (selection.NewFirst && Of(module).IsNew(test))
            return NewRank;

        return selection.FailedFirst && Of(module).HasFailed(test) ? FailedRank : OtherRank;
    }

    /// <summary>The rank of a module: that of its first test, or a guess before its tests are known.</summary>
    public int Rank(ModuleState module)
    {
        if (!HasOrder)
            return 0;
        if (module.Planned)
            return module.Tests.Keys.Select(test => Rank(module.Module, test.Id)).DefaultIfEmpty(OtherRank).Min();
        if (selection.NewFirst && Of(module.Module).Tests.Count == 0)
            return NewRank;

        return selection.FailedFirst && Of(module.Module).AnyFailed ? FailedRank : OtherRank;
    }

    /// <summary>Keeps how the tests of a module fared in this run.</summary>
    /// <returns>A sentence for the user if that could not be done.</returns>
    public Task<string?> SaveAsync(ModuleState module, bool stopped)
    {
        var run = new RunOutcomes { AllLeft = stopped && !module.Planned, Everything = module.Planned && selection.IsEverything };
        foreach (var test in module.Tests.Values)
            run.Tests[test.Case.Id] = Weightier(run.Tests.GetValueOrDefault(test.Case.Id), ResultOf(test));
        return outcomes.SaveAsync(module.Module.Key, run, CancellationToken.None);
    }

    // Of several repetitions that one is remembered which somebody will want to look at.
    static LastResult? Weightier(LastResult? earlier, LastResult? later) =>
        earlier == LastResult.Failed ? earlier : later ?? earlier;

    static LastResult? ResultOf(PlannedTest test) => test.Outcome switch
    {
        null or TestOutcome.NotRun => null,
        TestOutcome.Failed or TestOutcome.Crashed or TestOutcome.TimedOut => LastResult.Failed,
        _ when test.ExtraFailed => LastResult.Failed,
        TestOutcome.Skipped => LastResult.Skipped,
        _ => LastResult.Passed,
    };
}
