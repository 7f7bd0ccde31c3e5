namespace Muster.Sequences;

/// <summary>What came of the search for tests that make another fail.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Culprits">The fewest tests that make it fail when they run before it, as far as known; in order.</param>
/// <param name="Message">What the test said when it failed, if it did, or why nothing can be told.</param>
/// <param name="Failed">How often it failed when that was repeated.</param>
/// <param name="Tries">How often that was repeated.</param>
sealed record OrderVerdict(OrderVerdictKind Kind, Sequence Culprits, string? Message, int Failed = 0, int Tries = 0);

/// <summary>The kinds of <see cref="OrderVerdict"/>.</summary>
enum OrderVerdictKind
{
    /// <summary>It passes alone and fails after the culprits, each time.</summary>
    Found,

    /// <summary>The same, but there were not enough probes to find the fewest.</summary>
    FoundMany,

    /// <summary>It fails alone, too.</summary>
    FailsAlone,

    /// <summary>It sometimes fails alone, and sometimes passes.</summary>
    UnsteadyAlone,

    /// <summary>It fails after the same tests sometimes, and sometimes passes.</summary>
    Unsteady,

    /// <summary>It passes after all tests that ran before it.</summary>
    NeverFails,

    /// <summary>It does not run at all.</summary>
    CannotTell,

    /// <summary>The user stopped the search.</summary>
    Stopped,
}
