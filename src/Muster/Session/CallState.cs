using Muster.Model;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>A call of a host to its framework: the piece that it was given, and how far it is.</summary>
/// <param name="piece">What it is to run.</param>
/// <param name="tests">Those of the piece.</param>
sealed class CallState(Piece piece, IReadOnlyList<PlannedTest> tests)
{
    public Piece Piece => piece;

    public IReadOnlyList<PlannedTest> Tests => tests;

    /// <summary>Milliseconds of the run at which it was sent.</summary>
    public double SentMs { get; init; }

    /// <summary>As it was sent.</summary>
    public int Threads { get; init; }

    /// <summary>More than one of the tests may run at once.</summary>
    public bool RunsSeveral { get; init; }

    /// <summary>How long set-up or tear-down may take: as long as the slowest of the tests.</summary>
    public TimeSpan? QuietLimit { get; } = tests.All(t => t.Limit is not null) ? tests.Max(t => t.Limit) : null;

    /// <summary>The host has turned to it.</summary>
    public bool Taken { get; set; }

    /// <summary>Some test of it has started.</summary>
    public bool AnyStarted { get; set; }

    /// <summary>Tests that have reported an end.</summary>
    public HashSet<PlannedTest> Reported { get; } = [];

    /// <summary>Tests that have started and not ended, by id and row.</summary>
    public Dictionary<(TestId Id, string? Row), RunningTest> Running { get; } = [];

    /// <summary>Milliseconds that the tests have taken so far.</summary>
    public double TestsMs { get; set; }

    /// <summary>Tests that have not reported an end.</summary>
    public IEnumerable<PlannedTest> Unreported => tests.Where(t => !Reported.Contains(t));

    /// <summary>Tests of which some row runs.</summary>
    public List<PlannedTest> RunningTests => [.. Running.Values.Select(r => r.Test).Distinct()];
}
