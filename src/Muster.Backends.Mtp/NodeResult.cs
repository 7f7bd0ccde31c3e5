using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Backends.Mtp;

/// <summary>Reads a test's last state.</summary>
static class NodeResult
{
    public const string Started = "in-progress";

    /// <summary>Null for a state that is not the last.</summary>
    public static TestEnd? Of(TestNode node)
    {
        if (OutcomeOf(node.State) is not { } outcome)
            return null;

        return new TestEnd(outcome, node.DurationMs)
        {
            Message = outcome == TestOutcome.Passed ? null : NullIfEmpty(node.Message) ?? WordFor(node.State),
            StackTrace = outcome == TestOutcome.Failed ? NullIfEmpty(node.StackTrace) : null,
            Output = OutputText.Join(node.Output, node.Errors),
            Attachments = node.Attachments.Count > 0 ? [.. node.Attachments.Select(AttachedFile.PathOf)] : null,
        };
    }

    static TestOutcome? OutcomeOf(string state) => state switch
    {
        "passed" => TestOutcome.Passed,
        "skipped" => TestOutcome.Skipped,
        "failed" or "error" or "timed-out" or "canceled" or "cancelled" => TestOutcome.Failed,
        _ => null,
    };

    static string? WordFor(string state) => state switch
    {
        "timed-out" => "The framework says: timed out.",
        "canceled" or "cancelled" => "The framework says: cancelled.",
        _ => null,
    };

    static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
