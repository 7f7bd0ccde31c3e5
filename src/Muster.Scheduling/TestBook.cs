namespace Muster.Scheduling;

/// <summary>The load of every test, by its index.</summary>
sealed class TestBook
{
    Load[] loads = [];

    public void Add(UnitPlan unit)
    {
        foreach (var test in unit.Tests)
        {
            if (test.Index >= loads.Length) Array.Resize(ref loads, Math.Max(test.Index + 1, 2 * loads.Length));
            loads[test.Index] = Load.Of(test.Estimate);
        }
    }

    public Load Of(int test) => test < loads.Length ? loads[test] : default;

    public Load Of(Piece piece)
    {
        var sum = default(Load);
        foreach (var test in piece.Tests) sum += Of(test);
        return sum;
    }
}
