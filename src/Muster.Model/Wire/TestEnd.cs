namespace Muster.Model.Wire;

/// <summary>The outcome of one test as its framework reports it.</summary>
public sealed record TestEnd(TestOutcome Outcome, double DurationMs)
{
    public string? Message { get; init; }

    public string? StackTrace { get; init; }

    /// <summary>What the framework captured itself; what reached the descriptors is cut from the files.</summary>
    public string? Output { get; init; }

    /// <summary>Full paths, or null.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary>Of each attachment that could not be kept: which, and why; or null.</summary>
    public IReadOnlyList<string>? LostAttachments { get; init; }
}
