namespace Muster.Scheduling;

/// <summary>How tests are spread over slots.</summary>
public enum DistributionMode
{
    /// <summary>Longest first by estimates, fixtures kept together, only as many hosts as pay.</summary>
    Auto,

    /// <summary>Chunks of tests in collection order to whoever is idle; the chunks shrink towards the end.</summary>
    Load,

    /// <summary>The tests of a class go to one slot.</summary>
    LoadScope,

    /// <summary>The tests of a source file go to one slot; where the file is not known, those of a class.</summary>
    LoadFile,

    /// <summary>The tests of a named group go to one slot; a test without a group goes anywhere.</summary>
    LoadGroup,

    /// <summary>Each slot gets an equal run of tests; who has finished takes half of the longest that is left.</summary>
    WorkSteal,

    /// <summary>One slot, one module after another, the framework's own order.</summary>
    No,
}
