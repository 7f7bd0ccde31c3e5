using Muster.Model;
using Muster.Model.Events;
using Muster.Selection;

namespace Muster.Session;

/// <summary>Takes from the selected tests of all modules what is another shard's, and what earlier runs say need not run.</summary>
sealed class Narrowing(RunState state, RunMemory memory)
{
    /// <summary>Leaves in each module what is to run.</summary>
    public void Apply(IReadOnlyList<ModuleState> modules)
    {
        // The division must not depend on how tests fared on this machine.
        if (state.Options.Selection.Shard is { } shard)
            KeepShard(modules, shard);
        if (state.Options.Selection is { LastFailed: true } or { NotRun: true })
            KeepEarlier(modules);
    }

    void KeepShard(IReadOnlyList<ModuleState> modules, Shard shard)
    {
        var known = modules.Any(memory.Durations.CanDivide);
        var units = modules.SelectMany(memory.Durations.ShardUnits);
        var plan = known ? ShardPlan.ByDuration(units, shard.Count) : ShardPlan.ByHash(units, shard.Count);
        foreach (var module in modules)
            module.Wanted = [.. module.Wanted!.Where(test => plan.NumberOf(module.Module.Key, UnitState.MemoryKeyOf(test)) == shard.Number)];

        var description = new ShardDescription(shard.Number, shard.Count) { Division = plan.Print, Tests = plan.Tests };
        state.Emit(new SessionEvent.ShardPlanned(description) { AtMs = state.NowMs });
        if (plan.Tests.Sum() == 0)
            return;

        state.ShardIsEmpty = plan.Tests[shard.Number - 1] == 0;
        state.Notice(ShardText.Of(shard, plan, known));
    }

    void KeepEarlier(IReadOnlyList<ModuleState> modules)
    {
        var selected = modules.Sum(module => module.Wanted!.Count);
        var kept = modules.ToDictionary(module => module, module => (IReadOnlyList<TestCase>)[.. module.Wanted!.Where(test => IsAskedFor(module, test))]);
        var count = kept.Values.Sum(tests => tests.Count);
        if (count == 0 && state.Options.Selection.LastFailed)
        {
            state.Notice($"{Asked}: no such test is known; running all {selected} that are selected.");
            return;
        }

        foreach (var (module, tests) in kept)
            module.Wanted = tests;
        state.Notice(count > 0 ? $"{Asked}: {count} of {selected} tests." : "--not-run: no stopped run has left any of these tests.");
    }

    bool IsAskedFor(ModuleState module, TestCase test) =>
        (state.Options.Selection.LastFailed && memory.Results.Of(module.Module).HasFailed(test.Id))
        || (state.Options.Selection.NotRun && memory.Results.Of(module.Module).IsLeft(test.Id));

    string Asked => state.Options.Selection switch
    {
        { LastFailed: true, NotRun: true } => "--last-failed --not-run",
        { LastFailed: true } => "--last-failed",
        _ => "--not-run",
    };
}
