using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Session;

namespace Muster.Sequences;

/// <summary>Makes the options of a run that follows sequences.</summary>
static class SequenceRun
{
    /// <summary>One process for each sequence, in turn, in one slot.</summary>
    /// <param name="options">What else decides the run.</param>
    /// <param name="modules">The module of each sequence; one may come several times.</param>
    /// <param name="sequences">What to run.</param>
    public static RunOptions Of(RunOptions options, IReadOnlyList<TestModule> modules, IReadOnlyList<Sequence> sequences) => options with
    {
        Modules = [.. modules.Select((module, index) => module with { Index = index })],
        Sequences = sequences,
        Slots = 1,
        OnlySlot = 0,
        // A process that left the number of threads to its framework was one of a run without distribution.
        Dist = sequences.Any(sequence => sequence.Threads == 0) ? DistributionMode.No : DistributionMode.Auto,
        Threads = 0,
        Rules = [.. options.Rules.Select(rule => rule with { Threads = null, Serial = null })],
        MinimumExpectedTests = 0,
        Repetitions = 1,
        UntilFail = false,
        Split = false,
        // What ended a process then may do so again, once or twice.
        MaxWorkerRestart = options.MaxWorkerRestart ?? 4 + (2 * sequences.Count),
        Selection = TestSelection.All,
        // What is not to run need not be in order.
        Problems = [.. options.Problems.Where(problem => modules.Any(module => module.Name == problem.Module))],
    };
}
