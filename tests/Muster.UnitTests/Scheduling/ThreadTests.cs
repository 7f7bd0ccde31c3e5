using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

/// <summary>Hosts that run several tests at once.</summary>
public class ThreadTests
{
    const double StartMs = 400;

    static readonly ModulePlan Four = new() { NeedsListing = false, Threads = 4 };

    [Fact]
    public void A_host_has_a_unit_for_each_thread_in_its_first_call()
    {
        var workload = new Workload().Module(Equal(8, 1, 1000), splittable: false, plan: Four);

        var run = Play(workload, slots: 2);

        Assert.Equal([4, 4], run.Ledger.Pieces.Select(piece => piece.Piece.Units.Count));
        Assert.Equal([0, 1], run.Ledger.Pieces.Select(piece => piece.Slot).Order());
    }

    [Fact]
    public void Beside_a_long_unit_the_other_threads_are_given_enough_to_do()
    {
        var workload = new Workload().Module([[3000], .. Equal(90, 1, 100)], splittable: false, plan: Four);

        var run = Play(workload, slots: 1);

        Assert.InRange(run.LastTestAt, 0, StartMs + 3000 + 300);
    }

    [Fact]
    public void A_thread_gets_its_own_unit_before_two_get_parts_of_one()
    {
        var workload = new Workload().Module([[.. Enumerable.Repeat(500.0, 40)], .. Equal(3, 10, 100)], splittable: true, plan: Four);

        var first = Play(workload, slots: 1).Ledger.Pieces[0].Piece;

        Assert.Equal(4, first.Units.Count);
    }

    [Fact]
    public void A_call_is_for_one_backend()
    {
        var workload = new Workload();
        var units = Enumerable.Range(0, 12).Select(i => workload.Unit($"C{i}", [100], splittable: false) with { Backend = i % 2 == 0 ? "nunit" : "xunit3" });
        workload.Module([.. units], Four);

        var run = Play(workload, slots: 1);

        var backends = workload.Modules[0].Units.ToDictionary(unit => unit.Key, unit => unit.Backend);
        Assert.Equal(12, run.Ledger.Recorded);
        Assert.All(run.Ledger.Pieces, piece => Assert.All(piece.Piece.Units, unit => Assert.Equal(piece.Piece.Backend, backends[unit])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Even_work_ends_near_the_bound(bool splittable) =>
        EndsNearBound(new Workload().Module(Equal(64, 10, 100), splittable, plan: Four), slots: 2, 1.10);

    [Fact]
    public void Skewed_work_of_many_units_ends_near_the_bound()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var classes = Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, random.Next(1, 8)).Select(_ => Math.Pow(2000, random.NextDouble())).ToArray());
            EndsNearBound(new Workload().Module(classes, splittable: seed % 2 == 0, plan: Four), slots: 2, 1.25);
        }
    }

    [Fact]
    public void Work_that_the_threads_of_one_host_do_in_no_time_gets_no_second_host()
    {
        var workload = new Workload().Module(Equal(16, 1, 100), splittable: false, plan: Four with { Threads = 16 });
        Assert.Equal(1, Play(workload, slots: 4).HostsStarted);
    }

    static void EndsNearBound(Workload workload, int slots, double factor)
    {
        var run = Play(workload, slots);
        var bound = workload.BoundMs(slots);
        Assert.True(run.LastTestAt <= (factor * bound) + StartMs, $"{run.LastTestAt} ms, bound {bound} ms");
    }

    static SimulatedRun Play(Workload workload, int slots) => new SimulatedRun(
        Scheduler.Create(new SchedulerOptions()),
        workload.Modules,
        workload.Durations,
        new SimulationOptions { Slots = slots, Cores = slots, StartMs = StartMs },
        new Ledger(workload.Modules)).Play();

    static double[][] Equal(int classes, int tests, double ms) =>
        [.. Enumerable.Range(0, classes).Select(_ => Enumerable.Repeat(ms, tests).ToArray())];
}
