using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.UnitTests.Scheduling;

/// <summary>Any modules on any slots with any luck: each test is recorded once, and the run comes to its end.</summary>
public class SchedulerSimulationTests
{
    const int Seeds = 300;

    public static TheoryData<DistributionMode> Modes => [.. Enum.GetValues<DistributionMode>()];

    [Theory, MemberData(nameof(Modes))]
    public void Every_test_runs_once(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) => new SimulationOptions { Seed = seed, Slots = random.Next(1, 12), Cores = random.Next(1, 8) });

    [Theory, MemberData(nameof(Modes))]
    public void Nothing_is_lost_when_hosts_die(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) => new SimulationOptions
        {
            Seed = seed,
            Slots = random.Next(1, 8),
            CrashRate = 0.1,
            BadStartRate = 0.1,
            ReportRunning = true,
        });

    [Theory, MemberData(nameof(Modes))]
    public void Slots_may_come_and_go(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) =>
        {
            var slots = random.Next(1, 5);
            return new SimulationOptions { Seed = seed, Slots = slots, LateSlots = random.Next(1, 4), LeavingSlots = slots, CrashRate = 0.03, EndMs = 300 };
        });

    [Theory, MemberData(nameof(Modes))]
    public void A_stopped_run_starts_nothing_more_and_ends(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) => new SimulationOptions { Seed = seed, StopAtMs = random.Next(1, 3000), CrashRate = 0.05 }, stops: true);

    [Theory, MemberData(nameof(Modes))]
    public void Tests_of_one_baton_never_run_at_once(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) => new SimulationOptions { Seed = seed, Slots = random.Next(1, 12), Cores = random.Next(1, 8) }, batons: true);

    [Theory, MemberData(nameof(Modes))]
    public void Nobody_waits_for_a_baton_for_ever_when_hosts_die_and_slots_go(DistributionMode mode) =>
        ForAnySeed(
            mode,
            (seed, random) =>
            {
                var slots = random.Next(1, 8);
                return new SimulationOptions
                {
                    Seed = seed,
                    Slots = slots,
                    LateSlots = random.Next(1, 4),
                    LeavingSlots = random.Next(slots + 1),
                    CrashRate = 0.1,
                    BadStartRate = 0.1,
                    ReportRunning = true,
                };
            },
            batons: true);

    [Theory, MemberData(nameof(Modes))]
    public void A_stopped_run_with_batons_ends(DistributionMode mode) =>
        ForAnySeed(mode, (seed, random) => new SimulationOptions { Seed = seed, StopAtMs = random.Next(1, 3000), CrashRate = 0.05 }, stops: true, batons: true);

    static void ForAnySeed(DistributionMode mode, Func<int, Random, SimulationOptions> optionsFor, bool stops = false, bool batons = false)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                Play(mode, Workload.Any(seed, batons), optionsFor(seed, new Random(-seed)), stops);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {e.Message}", e);
            }
        }
    }

    static void Play(DistributionMode mode, Workload workload, SimulationOptions options, bool stops)
    {
        var ledger = new Ledger(workload.Modules) { KeepsUnits = mode is DistributionMode.Auto or DistributionMode.No };
        var scheduler = Scheduler.Create(new SchedulerOptions { Mode = mode, MaxChunk = options.Seed % 3 == 0 ? 3 : null, Reorder = options.Seed % 2 == 0 });
        new SimulatedRun(scheduler, workload.Modules, workload.Durations, options, ledger).Play();
        if (!stops) Assert.Equal(ledger.Planned, ledger.Recorded);
    }
}
