namespace Muster.Session;

/// <summary>What follows for the tests of a piece when their host is gone.</summary>
/// <param name="Charged">They take the blame: exactly one where the host runs one test at a time.</param>
/// <param name="Alone">Suspects, to be run each alone in a fresh host.</param>
/// <param name="Again">Innocent, to be run as they were.</param>
/// <param name="Phase">Where it happened, if no test was running.</param>
/// <param name="OnlyProblem">Every result is in: the loss changes none, but the run has an error.</param>
sealed record Verdict(
    IReadOnlyList<PlannedTest> Charged,
    IReadOnlyList<PlannedTest> Alone,
    IReadOnlyList<PlannedTest> Again,
    string? Phase,
    bool OnlyProblem)
{
    const int FewSuspects = 3;

    /// <summary>Suspects that are too many to run each alone: each lot runs in a fresh host, and the one that dies is searched further.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedTest>> Lots { get; init; } = [];

    /// <summary>Judges by what the host had reported; the rules are those of the design page on faults.</summary>
    /// <param name="piece">All tests of the piece.</param>
    /// <param name="innocent">The host died of something else: it had worked before, and had not turned to the piece.</param>
    /// <param name="reported">Those whose end came.</param>
    /// <param name="running">Those that had started and not ended.</param>
    /// <param name="anyStarted">Some test of the piece had started.</param>
    /// <param name="several">Several units at once: beside a test that runs, another unit may be in its set-up.</param>
    /// <param name="exact">The backend says of each start and end at once.</param>
    /// <param name="earlierDeaths">Hosts that died in the same unit before, while no test was running.</param>
    public static Verdict Of(
        IReadOnlyList<PlannedTest> piece,
        bool innocent,
        IReadOnlySet<PlannedTest> reported,
        IReadOnlyCollection<PlannedTest> running,
        bool anyStarted,
        bool several,
        bool exact,
        int earlierDeaths)
    {
        if (innocent)
            return new Verdict([], [], piece, null, false);

        var open = piece.Where(t => !reported.Contains(t) && !running.Contains(t)).ToList();
        var phase = anyStarted ? "between or after its tests (tear-down, or a thread left behind)" : "before its first test (set-up of a fixture)";

        if (running.Count == 1 && exact && !several)
            return new Verdict([.. running], [], open, null, false);
        if (running.Count == 0 && open.Count == 0)
            return new Verdict([], [], [], phase, true);
        if (running.Count == 1 && piece.Count == 1)
            return new Verdict([.. running], [], [], null, false);

        // Alone and dead again without a word: nobody else can have done it.
        var provenAlone = piece.Count == 1 && earlierDeaths > 0;
        if (!exact && !provenAlone)
            return Search(running, open);
        if (running.Count > 0)
            return new Verdict([], [.. running], open, null, false);

        return earlierDeaths == 0
            ? new Verdict([], [], open, phase, false)
            : new Verdict(open, [], [], phase, false);
    }

    // What is known to have run is tried first: then the others, as one lot, are most likely innocent. Else each loss halves what is to be searched.
    static Verdict Search(IReadOnlyCollection<PlannedTest> running, List<PlannedTest> open) =>
        running.Count == 0 && open.Count <= FewSuspects ? new Verdict([], open, [], null, false)
        : new Verdict([], [.. running], [], null, false)
        {
            Lots = open.Count == 0 ? []
                : running.Count > 0 ? [open]
                : [open[..(open.Count / 2)], open[(open.Count / 2)..]],
        };
}
