namespace Muster.Scheduling;

/// <summary>An amount of work: what is known in milliseconds, and a count of tests of which nothing is known.</summary>
readonly record struct Load(double KnownMs, int Unknown)
{
    /// <summary>A test costs its framework something however short its body is; without this a piece could hold any number of them.</summary>
    const double LeastMs = 0.1;

    public static Load Of(Estimate estimate) =>
        estimate.Known ? new Load(Math.Max(LeastMs, estimate.Ms), 0) : new Load(0, 1);

    /// <summary>Tests and fixture.</summary>
    public static Load Of(UnitPlan unit) => OfTests(unit) + new Load(unit.FixtureCostMs, 0);

    public static Load OfTests(UnitPlan unit)
    {
        var sum = default(Load);
        foreach (var test in unit.Tests) sum += Of(test.Estimate);
        return sum;
    }

    public double Ms(Pace pace) => KnownMs + (Unknown * pace.Ms);

    public static Load operator +(Load a, Load b) => new(a.KnownMs + b.KnownMs, a.Unknown + b.Unknown);

    public static Load operator -(Load a, Load b) => new(a.KnownMs - b.KnownMs, a.Unknown - b.Unknown);
}
