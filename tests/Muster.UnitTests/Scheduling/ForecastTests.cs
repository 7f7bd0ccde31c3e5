using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling;

public class ForecastTests
{
    static readonly SchedulerOptions Options = new() { HostStartMs = 400 };

    [Fact]
    public void Twice_the_slots_take_about_half_the_time()
    {
        var four = Ms(Even(64), 4);
        Assert.InRange(four, 16_000, 17_500);
        Assert.InRange(Ms(Even(64), 8), four * 0.5, four * 0.6);
        Assert.InRange(Ms(Even(64), 1), 64_000, 65_000);
    }

    [Fact]
    public void What_stays_together_bounds_it() =>
        Assert.InRange(Ms([Unit("Long", 20), .. Even(4)], 16), 20_000, 21_000);

    [Fact]
    public void A_unit_that_may_be_split_is() =>
        Assert.InRange(Ms([Unit("Long", 20) with { Splittable = true }], 10), 2_400, 4_500);

    [Fact]
    public void Nothing_takes_no_time() => Assert.Equal(0, Forecast.WallMs(Options, [], 4, 2));

    static double Ms(IReadOnlyList<UnitPlan> units, int slots)
    {
        var next = 0;
        var numbered = units.Select(unit => unit with { Tests = [.. unit.Tests.Select(test => test with { Index = next++ })] });
        return Forecast.WallMs(Options, [(new ModulePlan(), [.. numbered])], slots, 2);
    }

    static UnitPlan[] Even(int units) => [.. Enumerable.Range(0, units).Select(i => Unit($"C{i}", 1))];

    static UnitPlan Unit(string key, int tests) => new(key, "nunit", [.. Enumerable.Range(0, tests).Select(_ => new TestPlan(0, key, new Estimate(1000, true)))]);
}
