using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>What a simulated run did with each test; throws where a promise is broken.</summary>
sealed class Ledger(IReadOnlyList<SimulatedModule> modules)
{
    readonly Dictionary<(int, string), UnitPlan> units =
        modules.SelectMany(module => module.Units.Select(unit => ((module.Index, unit.Key), unit))).ToDictionary(pair => pair.Item1, pair => pair.unit);

    readonly HashSet<int> recorded = [];
    readonly HashSet<int> inFlight = [];
    readonly HashSet<int> returned = [];

    public int Planned { get; } = modules.Sum(module => module.Units.Sum(unit => unit.Tests.Count));

    public int Recorded => recorded.Count;

    /// <summary>On which slot a test was recorded.</summary>
    public Dictionary<int, int> SlotOf { get; } = [];

    public List<(int Slot, Piece Piece)> Pieces { get; } = [];

    /// <summary>True in the modes that keep a unit with a shared fixture in one piece.</summary>
    public bool KeepsUnits { get; init; }

    public bool KeepsPieces { get; init; } = true;

    public void Begin(int slot, Piece piece)
    {
        if (KeepsPieces) Pieces.Add((slot, piece));
        foreach (var test in piece.Tests)
            Check(!recorded.Contains(test) && inFlight.Add(test), $"test {test} is doubled");
        if (KeepsUnits) CheckUnits(piece);
    }

    public void Record(int test, int slot)
    {
        Check(inFlight.Remove(test) && recorded.Add(test), $"test {test} is recorded twice");
        SlotOf[test] = slot;
    }

    public void Return(IEnumerable<int> tests)
    {
        foreach (var test in tests)
        {
            Check(inFlight.Remove(test), $"test {test} was not in flight");
            returned.Add(test);
        }
    }

    public static void Check(bool condition, string message)
    {
        if (!condition) throw new InvalidOperationException(message);
    }

    void CheckUnits(Piece piece)
    {
        var tests = piece.Tests.ToHashSet();
        foreach (var unit in piece.Units.Select(key => units[(piece.Module, key)]).Where(unit => !unit.Splittable))
        {
            var missing = unit.Tests.Where(test => !tests.Contains(test.Index) && !recorded.Contains(test.Index));
            Check(unit.Tests.Any(test => returned.Contains(test.Index)) || !missing.Any(), $"unit {unit.Key} was cut");
        }
    }
}
