using Muster.Selection;

namespace Muster.Settings;

/// <summary>What a configuration says of some modules or some tests; what is null says nothing.</summary>
/// <remarks>Rules are read in order and a later one wins, value by value. One that has both a module and a filter holds for tests that meet both.</remarks>
public sealed record ModuleRule
{
    /// <summary>Name of a module, where <c>*</c> stands for any text; null for every module. Case does not matter.</summary>
    public string? Module { get; init; }

    /// <summary>The tests that it holds for; null for every test.</summary>
    public TestFilter? Filter { get; init; }

    /// <summary>
    /// Whether these run one after another. A module: on one slot at a time, and one test at a time there. With a filter: no two of the tests at once,
    /// in whatever modules they are; each such rule stands for itself, and false takes back what earlier ones with a filter said.
    /// </summary>
    public bool? Serial { get; init; }

    /// <summary>Whether each slot runs the module from a copy of its output folder. Not with a filter.</summary>
    public bool? CopyOutput { get; init; }

    /// <summary>Variables for the hosts that run these. Not with a filter.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long one test may run, whatever holds for all; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Tests at once in one host; at least 1. Not with a filter.</summary>
    public int? Threads { get; init; }

    /// <summary>Why the rule cannot be heeded, as a sentence with the next step; null if it can.</summary>
    public string? Refusal => this switch
    {
        { Threads: < 1 } => $"threads {Threads}: give a number from 1 up.",
        { Timeout: { } limit } when limit <= TimeSpan.Zero && limit != System.Threading.Timeout.InfiniteTimeSpan => $"timeout {limit.TotalSeconds}: give the seconds that one test may take.",
        { Filter: null } => null,
        { Environment.Count: > 0 } => $"env for the tests {Filter}: the environment belongs to a process, which runs many tests. Give it for the whole module.",
        { Threads: not null } => $"threads for the tests {Filter}: threads belong to a process, which runs many tests. Give them for the whole module, or make these tests serial.",
        { CopyOutput: not null } => $"copyOutput for the tests {Filter}: an output folder belongs to a process, which runs many tests. Give it for the whole module.",
        _ => null,
    };
}
