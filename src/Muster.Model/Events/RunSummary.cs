namespace Muster.Model.Events;

/// <summary>The end of a run in numbers.</summary>
public sealed record RunSummary
{
    public required int Planned { get; init; }

    public required int Passed { get; init; }

    public required int Failed { get; init; }

    public required int Skipped { get; init; }

    public required int Crashed { get; init; }

    public required int TimedOut { get; init; }

    public required int NotRun { get; init; }

    /// <summary>Of the passed ones: those that needed more than one attempt.</summary>
    public required int Flaky { get; init; }

    /// <summary>Results of rows that were not planned; counted in the outcomes above as well.</summary>
    public required int Extra { get; init; }

    public required int Errors { get; init; }

    /// <summary>Planned tests without a result: must be empty.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Milliseconds from start to end.</summary>
    public required double WallMs { get; init; }

    /// <summary>The least that any schedule could take: the longest indivisible piece, or all work over the slots, whichever is more.</summary>
    public required double BoundMs { get; init; }

    /// <summary>The process's exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>All recorded results.</summary>
    public int Total => Passed + Failed + Skipped + Crashed + TimedOut + NotRun;
}
