using Muster.Model;

namespace Muster.Sequences;

/// <summary>The result of running a test after certain others, in a fresh process.</summary>
/// <param name="Outcome">How the test fared.</param>
/// <param name="Message">What it said when it failed, or why there is nothing to tell.</param>
sealed record Probe(ProbeOutcome Outcome, string? Message)
{
    /// <summary>The tests that ended the process before it was the test's turn.</summary>
    public IReadOnlyList<TestId> Breakers { get; init; } = [];

    /// <summary>The tests that began in the process before the test did.</summary>
    public IReadOnlySet<TestId> Before { get; init; } = new HashSet<TestId>();
}
