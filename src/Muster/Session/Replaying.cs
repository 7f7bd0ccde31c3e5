using Muster.Model;
using Muster.Scheduling;
using Muster.Sequences;

namespace Muster.Session;

/// <summary>Makes the calls of an earlier run out of a module's tests.</summary>
static class Replaying
{
    const int NamesTold = 5;

    /// <summary>The tests of the module's sequence, in the order of the list.</summary>
    public static IReadOnlyList<TestCase> Take(RunState state, ModuleState module)
    {
        var sequence = state.Options.Sequences[module.Module.Index];
        module.Sequence = SequencePlan.Of(sequence, module.Found);
        if (sequence.Threads > 0)
            module.Traits = module.Traits with { Parallelism = sequence.Threads == 1 ? 1 : sequence.Threads * state.Options.Slots };

        if (module.Sequence.Missing is [_, ..] missing)
        {
            var names = string.Join(", ", missing.Take(NamesTold)) + (missing.Count > NamesTold ? ", …" : "");
            state.Notice($"{module.Module.Name}: {CountText.Of(missing.Count, "test of the sequence is", "tests of the sequence are")} not there any more: {names}. The others run.");
        }

        var wanted = module.Sequence.Calls.SelectMany(call => call).Select(test => test.Id).ToHashSet();
        return [.. module.Found.Where(test => wanted.Contains(test.Id))];
    }

    /// <summary>The calls as the scheduler sees them.</summary>
    public static IEnumerable<UnitPlan> Calls(ModuleState module, RunMemory memory) => module.Sequence!.Calls.Select(call =>
        new UnitPlan(call[0].Unit, call[0].Backend, [.. call.Select(test => memory.Estimate(module.Tests[(test.Id, null)]))])
        {
            Units = [.. call.Select(test => test.Unit).Distinct()],
        });
}
