using Muster.Model;

namespace Muster.Selection;

/// <summary>Which tests run, and which of them first.</summary>
/// <remarks>
/// A test must match one selector of each kind that is given, and none of <see cref="Excludes"/>. An explicit test must be named beside.
/// From what is left <see cref="Shard"/> takes its part, and from that <see cref="LastFailed"/> and <see cref="NotRun"/> what earlier runs say.
/// </remarks>
public sealed record TestSelection
{
    readonly Selector[][] kinds = [];

    /// <summary>Everything but explicit tests.</summary>
    public static TestSelection All { get; } = new();

    /// <summary>What the user asks for, of all kinds.</summary>
    public IReadOnlyList<Selector> Selectors
    {
        get;
        init
        {
            field = value;
            kinds = [.. value.GroupBy(selector => selector.Option, StringComparer.Ordinal).Select(kind => kind.ToArray())];
        }
    }

    = [];

    /// <summary>What the user does not want.</summary>
    public IReadOnlyList<TestFilter> Excludes { get; init; } = [];

    /// <summary>The part of the tests that this run takes; null for all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Only tests that failed when they last ran; all, if there are none.</summary>
    public bool LastFailed { get; init; }

    /// <summary>Only tests that a stopped run left. With <see cref="LastFailed"/>: those as well.</summary>
    public bool NotRun { get; init; }

    /// <summary>Tests that failed when they last ran go first.</summary>
    public bool FailedFirst { get; init; }

    /// <summary>Tests that never ran go first.</summary>
    public bool NewFirst { get; init; }

    /// <summary>What runs depends on all modules: nothing can be planned before each is listed.</summary>
    internal bool NeedsWholeList => Shard is not null || LastFailed || NotRun;

    /// <summary>No test is left out for what it is called.</summary>
    internal bool IsEverything => Selectors.Count == 0 && Excludes.Count == 0 && !NeedsWholeList;

    /// <summary>Does the test run, as far as the test itself decides that?</summary>
    public bool Selects(TestCase test) =>
        Array.TrueForAll(kinds, kind => Array.Exists(kind, selector => selector.Matches(test)))
        && (!test.Explicit || Selectors.Any(selector => selector.Names(test)))
        && !Excludes.Any(exclude => exclude.Matches(test));
}
