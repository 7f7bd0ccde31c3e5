using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

/// <summary>How near runs come to the bound, in simulated time.</summary>
public class EfficiencyTests
{
    const double StartMs = 400;

    [Fact]
    public void Equal_tests_of_many_classes_end_near_the_bound() => EndsNearBound(new Workload().Module(Equal(20, 10, 100), splittable: true), slots: 8);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_skewed_suite_ends_near_the_bound(bool bigIsSplittable, bool othersAre)
    {
        for (var seed = 0; seed < 50; seed++) EndsNearBound(Skewed(seed, bigIsSplittable, othersAre), slots: 8);
    }

    [Fact]
    public void Auto_is_never_behind_xdist_by_more_than_the_longest_test()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var workload = Skewed(seed, true, true);
            var ours = Play(workload, DistributionMode.Auto, 8).LastTestAt - StartMs;
            var theirs = Math.Min(XdistReference.Load(workload.Durations, 8), XdistReference.WorkSteal(workload.Durations, 8));
            Assert.True(ours <= theirs, $"seed {seed}: {ours} ms, xdist {theirs} ms");
        }
    }

    [Theory]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.WorkSteal)]
    public void The_modes_of_xdist_are_as_good_as_there(DistributionMode mode)
    {
        var (ours, theirs) = (0.0, 0.0);
        for (var seed = 0; seed < 50; seed++)
        {
            var workload = Skewed(seed, true, true);
            ours += Play(workload, mode, 8).LastTestAt - StartMs;
            theirs += mode == DistributionMode.Load ? XdistReference.Load(workload.Durations, 8) : XdistReference.WorkSteal(workload.Durations, 8);
        }

        Assert.True(ours <= 1.02 * theirs, $"{ours} ms, xdist {theirs} ms");
    }

    [Theory]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.WorkSteal)]
    public void The_last_long_tests_are_not_held_back(DistributionMode mode)
    {
        double[] durations = [.. Enumerable.Repeat(20.0, 36), 1000, 1000, 1000, 1000];
        var run = Play(new Workload().Module([durations], splittable: true), mode, 4);
        Assert.InRange(run.LastTestAt, StartMs + 1000, StartMs + 1000 + 400);
    }

    [Fact]
    public void Unknown_tests_are_spread_at_once()
    {
        var workload = new Workload().Module(Equal(20, 10, 100), splittable: true, known: false);
        var run = Play(workload, DistributionMode.Auto, 8);
        Assert.Equal(8, run.HostsStarted);
        Assert.InRange(run.LastTestAt, 0, (1.10 * workload.BoundMs(8)) + StartMs);
    }

    [Fact]
    public void A_few_unknown_tests_that_sleep_get_hosts_when_they_are_seen_to_sleep()
    {
        var workload = new Workload().Module(Equal(10, 1, 60_000), splittable: true, known: false);
        Assert.InRange(Play(workload, DistributionMode.Auto, 10, running: true).LastTestAt, 0, 70_000);
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(8, 8)]
    public void Work_for_many_seconds_gets_all_slots(int cores, int slots) =>
        Assert.Equal(slots, Play(new Workload().Module(Equal(20, 10, 100), splittable: true), DistributionMode.Auto, slots, cores).MostHosts);

    [Fact]
    public void However_many_slots_there_are_each_is_used_that_has_work() =>
        Assert.Equal(500, Play(new Workload().Module(Equal(2000, 10, 100), splittable: true), DistributionMode.Auto, 500).MostHosts);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Many_modules_share_the_slots_and_start_few_hosts(int slots)
    {
        var workload = new Workload();
        for (var i = 0; i < 20; i++) workload.Module(Equal(1 + (i % 5), 10, 100), splittable: true);
        var run = Play(workload, DistributionMode.Auto, slots);
        var starts = 20 * (StartMs + 30) / slots;
        Assert.InRange(run.LastTestAt, 0, (1.10 * (workload.BoundMs(slots) + starts)) + StartMs);
        Assert.InRange(run.HostsStarted, 20, 20 + slots);
    }

    [Fact]
    public void Dear_calls_are_seen_to_be_dear_and_become_fewer()
    {
        var calls = Play(new Workload().Module(Equal(20, 100, 5), splittable: true), DistributionMode.Auto, 4, callMs: 100).Ledger.Pieces.Count;
        var cheap = Play(new Workload().Module(Equal(20, 100, 5), splittable: true), DistributionMode.Auto, 4).Ledger.Pieces.Count;
        Assert.InRange(calls, 1, cheap - 10);
    }

    [Fact]
    public void Pieces_are_few_while_the_end_is_far()
    {
        var workload = new Workload().Module(Equal(20, 10, 100), splittable: true);
        var run = Play(workload, DistributionMode.Auto, 8, callMs: 4);
        Assert.InRange(run.Ledger.Pieces.Count, 8, 75);
        Assert.InRange(run.LastTestAt, 0, (1.04 * workload.BoundMs(8)) + StartMs);
    }

    [Fact]
    public void The_first_hosts_leave_their_share_to_those_that_start_after_them()
    {
        var run = Play(new Workload().Module(Equal(1, 320, 100), splittable: true), DistributionMode.Auto, 16, cores: 2);
        Assert.InRange(run.Ledger.Pieces.Max(p => p.Piece.Tests.Count), 1, 320 / 16);
    }

    [Fact]
    public void What_waits_behind_a_test_that_hangs_gets_another_host()
    {
        var workload = new Workload();
        TestPlan[] tests = [workload.Test("C", 60_000) with { Estimate = new Estimate(50, true) }, .. Enumerable.Range(0, 12).Select(_ => workload.Test("C", 45))];
        workload.Module([new UnitPlan("C", "xunit3", tests) { Splittable = true }]);
        var run = Play(workload, DistributionMode.Auto, 2, running: true);
        Assert.Equal(2, run.HostsStarted);
    }

    [Fact]
    public void A_small_suite_gets_two_hosts_at_most() =>
        Assert.InRange(Play(new Workload().Module(Equal(30, 10, 3), splittable: true), DistributionMode.Auto, 8).MostHosts, 1, 2);

    [Fact]
    public void Few_large_calls_are_about_one_for_each_slot_and_even()
    {
        var workload = new Workload().Module(Equal(40, 10, 50), splittable: false, plan: new ModulePlan { NeedsListing = false, FewLargeCalls = true, CallCostMs = 300 });
        var run = Play(workload, DistributionMode.Auto, 4);
        Assert.Equal(4, run.Ledger.Pieces.Count);
        Assert.InRange(run.LastTestAt, 0, (1.10 * workload.BoundMs(4)) + StartMs + 300);
    }

    static void EndsNearBound(Workload workload, int slots)
    {
        var run = Play(workload, DistributionMode.Auto, slots);
        var bound = workload.BoundMs(slots);
        Assert.True(run.LastTestAt <= (1.10 * bound) + StartMs, $"{run.LastTestAt} ms, bound {bound} ms");
    }

    static SimulatedRun Play(Workload workload, DistributionMode mode, int slots, int? cores = null, bool running = false, double callMs = 0) =>
        new SimulatedRun(
            Scheduler.Create(new SchedulerOptions { Mode = mode }),
            workload.Modules,
            workload.Durations,
            new SimulationOptions { Slots = slots, Cores = cores ?? slots, StartMs = StartMs, ReportRunning = running, CallMs = callMs },
            new Ledger(workload.Modules)).Play();

    static double[][] Equal(int classes, int tests, double ms) =>
        [.. Enumerable.Range(0, classes).Select(_ => Enumerable.Repeat(ms, tests).ToArray())];

    /// <summary>1 ms to 3 s, and one class with 40 % of all.</summary>
    static Workload Skewed(int seed, bool bigIsSplittable, bool othersAre)
    {
        var random = new Random(seed);
        double[] Tests(int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Pow(3000, random.NextDouble()))];
        var classes = Enumerable.Range(0, 40).Select(_ => Tests(random.Next(1, 15))).ToArray();
        var bigMs = classes.Sum(tests => tests.Sum()) * 2 / 3;
        var big = new List<double>();
        while (big.Sum() < bigMs) big.AddRange(Tests(1));

        var workload = new Workload();
        var units = classes.Select((tests, i) => workload.Unit($"C{i}", tests, othersAre)).Append(workload.Unit("Big", [.. big], bigIsSplittable));
        return workload.Module([.. units]);
    }
}
