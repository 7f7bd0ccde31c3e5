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

    /// <summary>Whether these run one after another: a module, or the tests of it, on one slot at a time.</summary>
    public bool? Serial { get; init; }

    /// <summary>Whether each slot runs the module from a copy of its output folder.</summary>
    public bool? CopyOutput { get; init; }

    /// <summary>Variables for the hosts that run these.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long one test may run.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Tests at once in one host; at least 1.</summary>
    public int? Threads { get; init; }
}
