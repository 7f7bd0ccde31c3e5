namespace Muster.Model;

/// <summary>What is recorded of one test: exactly one for a planned case, and one more for each row that appeared only at run time.</summary>
public sealed record TestResult
{
    public required TestModule Module { get; init; }

    public required TestCase Case { get; init; }

    /// <summary>The row's own name where it differs from the case's.</summary>
    public string? Row { get; init; }

    /// <summary>Which repetition of the test it is of, from 1; null where each test ran once.</summary>
    public int? Repetition { get; init; }

    /// <summary>The row's name, else the case's.</summary>
    public string PlainName => Row ?? Case.Name;

    /// <summary>What to show: the name, with the repetition where there are several.</summary>
    public string Name => Repetition is { } number ? FormattableString.Invariant($"{PlainName} (repetition {number})") : PlainName;

    public required TestOutcome Outcome { get; init; }

    /// <summary>Passed, but not at the first attempt.</summary>
    public bool Flaky { get; init; }

    /// <summary>Milliseconds, as the framework measured them.</summary>
    public double DurationMs { get; init; }

    /// <summary>Milliseconds from the start of the run to the start of the test; null if it never started.</summary>
    public double? StartedMs { get; init; }

    /// <summary>The worker that ran it; null if none did.</summary>
    public WorkerRef? Worker { get; init; }

    /// <summary>Every attempt, in order; the last one decided.</summary>
    public IReadOnlyList<TestAttempt> Attempts { get; init; } = [];

    public string? Message { get; init; }

    public string? StackTrace { get; init; }

    /// <summary>What the test printed, head and tail of it if it was more than 1 MiB.</summary>
    public string? Output { get; init; }

    /// <summary>Full paths of the files that the test attached.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
}

/// <summary>One try at a test.</summary>
public sealed record TestAttempt(TestOutcome Outcome, string? Worker, double DurationMs, string? Message);

/// <summary>Which process ran a test.</summary>
/// <param name="Id">For example <c>gw3</c>: the slot's name, which a replacement keeps.</param>
/// <param name="Slot">Number of the slot.</param>
/// <param name="Node">For example <c>local</c>.</param>
/// <param name="Pid">The host's process id.</param>
public sealed record WorkerRef(string Id, int Slot, string Node, int Pid);
