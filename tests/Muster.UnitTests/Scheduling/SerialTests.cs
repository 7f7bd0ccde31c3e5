using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

/// <summary>Tests that must run one after another, and what they cost the others.</summary>
public class SerialTests
{
    public static TheoryData<DistributionMode> Modes => [.. Enum.GetValues<DistributionMode>().Where(mode => mode != DistributionMode.No)];

    public static MatrixTheoryData<DistributionMode, bool> ModesAndCalls => new(Enum.GetValues<DistributionMode>().Where(mode => mode != DistributionMode.No), [false, true]);

    [Theory, MemberData(nameof(Modes))]
    public void What_is_serial_does_not_slow_down_the_rest(DistributionMode mode)
    {
        var workload = new Workload();
        workload.Module([.. Enumerable.Range(0, 40).Select(u => Unit(workload, $"U{u}", 4, 100, u % 4 == 0 ? "db" : null))]);

        // 4 s must run one after another, and 12 s in all beside them on three slots.
        Assert.InRange(Play(workload, mode, slots: 4).LastTestAt, 4000, 6000);
    }

    [Theory, MemberData(nameof(ModesAndCalls))]
    public void A_serial_module_keeps_the_order_of_its_framework_whatever_the_mode(DistributionMode mode, bool fewLargeCalls)
    {
        var workload = new Workload();
        // Files and groups take turns: who gathers them gets another order.
        UnitPlan Of(int u) => new($"U{u}", "xunit3", [.. Enumerable.Range(0, u).Select(_ => workload.Test($"U{u}", 10 * u) with { File = $"F{u % 2}", Groups = [$"g{u % 2}"] })]);
        workload.Module([.. Enumerable.Range(1, 6).Select(Of)], new ModulePlan { NeedsListing = false, Serial = true, FewLargeCalls = fewLargeCalls });

        Assert.Equal(Enumerable.Range(0, 21), Play(workload, mode, slots: 4).Ledger.Pieces.SelectMany(piece => piece.Piece.Tests));
    }

    [Fact]
    public void Of_a_class_that_may_be_split_only_the_serial_tests_wait()
    {
        var workload = new Workload();
        workload.Module([new UnitPlan("U", "xunit3", [.. Enumerable.Range(0, 60).Select(t => workload.Test("U", 100) with { Batons = t % 6 == 0 ? ["db"] : [] })]) { Splittable = true }]);

        var run = Play(workload, DistributionMode.Auto, slots: 4);

        Assert.InRange(run.LastTestAt, 1500, 3500);
        Assert.All(run.Ledger.Pieces, piece => Assert.Equal(["U"], piece.Piece.Parts));
    }

    [Fact]
    public void A_class_that_stays_together_is_serial_as_a_whole_if_one_test_is()
    {
        var workload = new Workload();
        workload.Module([new UnitPlan("U", "xunit3", [workload.Test("U", 10), workload.Test("U", 10) with { Batons = ["db"] }])]);

        var piece = Assert.Single(Play(workload, DistributionMode.Auto, slots: 2).Ledger.Pieces).Piece;

        Assert.True(piece.Serial);
        Assert.Equal([0, 1], piece.Tests);
        Assert.Empty(piece.Parts);
    }

    [Fact]
    public void A_scope_stays_in_one_slot_if_some_of_it_is_serial()
    {
        var workload = new Workload();
        workload.Module([.. Enumerable.Range(0, 12).Select(u => new UnitPlan($"U{u}", "xunit3", [.. Enumerable.Range(0, 3).Select(t => workload.Test($"U{u}", 100) with { Groups = [$"g{u % 4}"], Batons = u == 1 && t == 2 ? ["db"] : [] })]))]);

        var run = Play(workload, DistributionMode.LoadGroup, slots: 4);

        var groups = workload.Modules.SelectMany(module => module.Units).SelectMany(unit => unit.Tests).GroupBy(test => test.Groups[0]);
        Assert.All(groups, group => Assert.Single(group.Select(test => run.Ledger.SlotOf[test.Index]).Distinct()));
    }

    [Fact]
    public void Modules_share_a_baton()
    {
        var workload = new Workload();
        foreach (var _ in Enumerable.Range(0, 3))
            workload.Module([.. Enumerable.Range(0, 5).Select(u => Unit(workload, $"U{u}", 2, 100, "port 8080"))]);

        Assert.InRange(Play(workload, DistributionMode.Auto, slots: 8).LastTestAt, 3000, 5000);
    }

    [Fact]
    public void Two_batons_run_beside_each_other()
    {
        var workload = new Workload();
        workload.Module([.. Enumerable.Range(0, 20).Select(u => Unit(workload, $"U{u}", 2, 100, u % 2 == 0 ? "db" : "mail"))]);

        Assert.InRange(Play(workload, DistributionMode.Auto, slots: 4).LastTestAt, 2000, 3500);
    }

    [Fact]
    public void Serial_tests_of_a_higher_rank_wait_for_others_of_a_lower_one()
    {
        var workload = new Workload();
        workload.Module([Unit(workload, "Serial", 2, 10, "db", rank: 1), Unit(workload, "First", 2, 10, null), Unit(workload, "Last", 2, 10, null, rank: 2)]);

        Assert.Equal([2, 3, 0, 1, 4, 5], Play(workload, DistributionMode.Auto, slots: 1).Ledger.Pieces.SelectMany(piece => piece.Piece.Tests));
    }

    [Fact]
    public void Where_calls_are_dear_the_serial_tests_have_one()
    {
        var workload = new Workload();
        workload.Module([.. Enumerable.Range(0, 10).Select(u => Unit(workload, $"U{u}", 2, 50, u < 5 ? "db" : null))], new ModulePlan { NeedsListing = false, FewLargeCalls = true, CallCostMs = 300 });

        Assert.Single(Play(workload, DistributionMode.Auto, slots: 4).Ledger.Pieces, piece => piece.Piece.Serial);
    }

    static UnitPlan Unit(Workload workload, string name, int tests, double ms, string? baton, int rank = 0) =>
        new(name, "xunit3", [.. Enumerable.Range(0, tests).Select(_ => workload.Test(name, ms) with { Batons = baton is null ? [] : [baton], Rank = rank })]);

    static SimulatedRun Play(Workload workload, DistributionMode mode, int slots) =>
        new SimulatedRun(Scheduler.Create(new SchedulerOptions { Mode = mode }), workload.Modules, workload.Durations, new SimulationOptions { Slots = slots, Cores = slots }, new Ledger(workload.Modules)).Play();
}
