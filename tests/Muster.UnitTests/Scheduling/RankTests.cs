using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

/// <summary>What is asked for first goes first, whatever its length.</summary>
public class RankTests
{
    public static TheoryData<DistributionMode, bool> Modes => [.. Enum.GetValues<DistributionMode>().SelectMany(mode => new[] { (mode, true), (mode, false) })];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Tests_of_low_rank_go_first_on_one_slot(DistributionMode mode, bool splittable)
    {
        var workload = new Workload();
        var units = Enumerable.Range(0, 6).Select(u => new UnitPlan($"U{u}", "xunit3", [.. Enumerable.Range(0, 4).Select(t => workload.Test($"U{u}", 10 * (u + 1)) with { Rank = u == 1 ? 0 : u == 3 ? 1 : 2 })]) { Splittable = splittable });
        workload.Module([.. units]);

        var order = Order(workload, mode);

        Assert.Equal([4, 5, 6, 7, 12, 13, 14, 15], order.Take(8));
        Assert.Equal(24, order.Distinct().Count());
    }

    [Fact]
    public void Of_a_unit_that_may_be_split_only_what_is_asked_for_goes_first()
    {
        var workload = new Workload();
        workload.Module([new UnitPlan("U", "xunit3", [.. Enumerable.Range(0, 30).Select(t => workload.Test("U", 5) with { Rank = t == 20 ? 0 : 1 })]) { Splittable = true }]);

        Assert.Equal(20, Order(workload, DistributionMode.Auto)[0]);
    }

    [Fact]
    public void Longest_first_holds_among_tests_of_one_rank()
    {
        var workload = new Workload();
        TestPlan Test(double ms, int rank) => workload.Test("C", ms) with { Rank = rank };
        workload.Module([.. new[] { Test(900, 1), Test(10, 0), Test(50, 0), Test(1000, 1) }.Select((test, i) => new UnitPlan($"U{i}", "xunit3", [test]))]);

        Assert.Equal([2, 1, 3, 0], Order(workload, DistributionMode.Auto));
    }

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.No)]
    public void A_module_of_low_rank_goes_first(DistributionMode mode)
    {
        var workload = new Workload()
            .Module([[1000.0]], splittable: false, plan: new ModulePlan { ExpectedMs = 1000, Rank = 2 })
            .Module([[10.0]], splittable: false, plan: new ModulePlan { ExpectedMs = 10, Rank = 1 });

        Assert.Equal([1, 0], Order(workload, mode));
    }

    static IReadOnlyList<int> Order(Workload workload, DistributionMode mode)
    {
        var run = new SimulatedRun(Scheduler.Create(new SchedulerOptions { Mode = mode }), workload.Modules, workload.Durations, new SimulationOptions { Slots = 1, Cores = 1 }, new Ledger(workload.Modules)).Play();
        return [.. run.Ledger.Pieces.SelectMany(piece => piece.Piece.Tests)];
    }
}
