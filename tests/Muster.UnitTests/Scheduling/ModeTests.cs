using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

public class ModeTests
{
    [Theory]
    [InlineData(DistributionMode.LoadScope)]
    [InlineData(DistributionMode.LoadFile)]
    [InlineData(DistributionMode.LoadGroup)]
    public void A_scope_stays_on_one_slot(DistributionMode mode)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var workload = Workload.Any(seed);
            var run = Play(workload, new SchedulerOptions { Mode = mode }, 4);
            var scopes = workload.Modules.SelectMany(module => module.Units.SelectMany(unit => unit.Tests).Select(test => (module.Index, Test: test)));
            foreach (var scope in scopes.GroupBy(test => (test.Index, ScopeOf(mode, test.Test))))
                Assert.Single(scope.Select(test => run.Ledger.SlotOf[test.Test.Index]).Distinct());
        }
    }

    [Fact]
    public void Scopes_with_most_tests_go_first() => Assert.Equal([3, 4, 5, 1, 2, 0], OrderOn(1, reorder: true));

    [Fact]
    public void Or_in_collection_order() => Assert.Equal([0, 1, 2, 3, 4, 5], OrderOn(1, reorder: false));

    [Fact]
    public void A_group_of_several_names_is_its_own_scope_whatever_their_order()
    {
        var workload = new Workload();
        TestPlan In(params string[] groups) => workload.Test("C", 100) with { Groups = groups };
        workload.Module([new UnitPlan("U", "xunit3", [In("a"), In("b"), In("a", "b"), In("b", "a")])]);
        var run = Play(workload, new SchedulerOptions { Mode = DistributionMode.LoadGroup }, 4);
        Assert.Equal(3, run.Ledger.SlotOf.Values.Distinct().Count());
        Assert.Equal(run.Ledger.SlotOf[2], run.Ledger.SlotOf[3]);
    }

    [Theory]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.WorkSteal)]
    public void Chunks_are_capped(DistributionMode mode)
    {
        var run = Play(Classes(50, 50), new SchedulerOptions { Mode = mode, MaxChunk = 2 }, 2);
        Assert.Equal(2, run.Ledger.Pieces.Max(piece => piece.Piece.Tests.Count));
    }

    [Fact]
    public void Load_keeps_collection_order_in_contiguous_chunks()
    {
        var run = Play(Classes(100), new SchedulerOptions { Mode = DistributionMode.Load }, 4);
        Assert.Equal(Enumerable.Range(0, 100), run.Ledger.Pieces.SelectMany(piece => piece.Piece.Tests));
        Assert.Equal(6, run.Ledger.Pieces[0].Piece.Tests.Count);
    }

    [Fact]
    public void Worksteal_begins_with_an_equal_run_for_each()
    {
        var run = Play(Classes(100), new SchedulerOptions { Mode = DistributionMode.WorkSteal }, 4);
        Assert.Equal([0, 25, 50, 75], run.Ledger.Pieces.Take(4).Select(piece => piece.Piece.Tests[0]));
    }

    [Fact]
    public void The_plain_mode_is_one_call_for_each_module_in_turn()
    {
        var workload = Classes(3, 2).Module([[10.0, 10]], splittable: true, plan: new ModulePlan());
        var run = Play(workload, new SchedulerOptions { Mode = DistributionMode.No }, 4);
        Assert.Equal(1, run.MostHosts);
        Assert.Equal([0, 1], run.Ledger.Pieces.Select(piece => piece.Piece.Module));
        Assert.Equal(Enumerable.Range(0, 7), run.Ledger.Pieces.SelectMany(piece => piece.Piece.Tests));
        Assert.Equal(["C0", "C1"], run.Ledger.Pieces[0].Piece.Units);
    }

    [Theory]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.LoadScope)]
    [InlineData(DistributionMode.WorkSteal)]
    public void More_slots_than_tests_start_no_host_without_a_test(DistributionMode mode) =>
        Assert.Equal(2, Play(Classes(1, 1), new SchedulerOptions { Mode = mode }, 6).HostsStarted);

    static IEnumerable<int> OrderOn(int slots, bool reorder) =>
        Play(Classes(1, 2, 3), new SchedulerOptions { Mode = DistributionMode.LoadScope, Reorder = reorder }, slots).Ledger.Pieces.SelectMany(piece => piece.Piece.Tests);

    static Workload Classes(params int[] counts) =>
        new Workload().Module(counts.Select(count => Enumerable.Repeat(100.0, count).ToArray()), splittable: false);

    static SimulatedRun Play(Workload workload, SchedulerOptions options, int slots) =>
        new SimulatedRun(Scheduler.Create(options), workload.Modules, workload.Durations, new SimulationOptions { Slots = slots, Cores = slots }, new Ledger(workload.Modules)).Play();

    static string ScopeOf(DistributionMode mode, TestPlan test) => mode switch
    {
        DistributionMode.LoadScope => test.Class,
        DistributionMode.LoadFile => test.File ?? test.Class,
        _ => test.Groups.Count == 0 ? $"own {test.Index}" : string.Join('_', test.Groups.Order(StringComparer.Ordinal)),
    };
}
