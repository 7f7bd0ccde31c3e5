using Muster.Model;

namespace Muster.Storage;

/// <summary>How the tests of one module fared in one run.</summary>
sealed class RunOutcomes
{
    /// <summary>The planned tests; null for one that did not have its turn.</summary>
    public Dictionary<TestId, LastResult?> Tests { get; } = [];

    /// <summary>The run stopped before it knew the module's tests.</summary>
    public bool AllLeft { get; init; }

    /// <summary>No test of the module was left out, so that nothing is left of earlier runs but what this one left.</summary>
    public bool Everything { get; init; }

    public bool IsEmpty => Tests.Count == 0 && !AllLeft;
}
