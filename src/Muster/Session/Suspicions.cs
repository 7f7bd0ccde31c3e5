using Muster.Model;

namespace Muster.Session;

/// <summary>Hosts that were lost while several tests ran. If none of those does it again, nobody is charged, and the run must say so.</summary>
sealed class Suspicions(RunState state)
{
    readonly List<(string Loss, string Module, IReadOnlyList<PlannedTest> Piece)> open = [];

    /// <param name="loss">Who was lost, how, and what ran: a sentence without its full stop.</param>
    /// <param name="module">The host's module.</param>
    /// <param name="piece">All tests of its piece.</param>
    public void Add(string loss, string module, IReadOnlyList<PlannedTest> piece) => open.Add((loss, module, piece));

    /// <summary>Everything has run again that was to.</summary>
    public void Close()
    {
        foreach (var (loss, module, _) in open.Where(s => !s.Piece.Any(t => t.Kills)))
            state.AddProblem(ProblemKind.Host, module, $"{loss}. None of them did it again alone.");
        open.Clear();
    }
}
