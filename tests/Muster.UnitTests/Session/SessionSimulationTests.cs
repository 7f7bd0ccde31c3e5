using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Session;
using Muster.Settings;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>Whatever hosts do: each planned test has one result, the run ends, and its exit code is right.</summary>
public sealed class SessionSimulationTests : IDisposable
{
    static readonly Deed[] Quiet = [Deed.Pass, Deed.Fail, Deed.Skip];

    static readonly Deed[] Any = [Deed.Pass, Deed.Fail, Deed.Skip, Deed.NeedsWhole, Deed.Crash, Deed.CrashInCompany, Deed.Hang, Deed.Mute, Deed.CrashBefore, Deed.HangBefore];

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everything_may_go_wrong_at_once() => ForSeeds(400, seed => Run(seed, Any, AnyFaults(seed)).Play().Check());

    [Fact]
    public void A_stop_or_a_kill_may_come_at_any_moment() => ForSeeds(200, seed =>
    {
        var chance = new Random(seed);
        var run = Run(seed, Any, AnyFaults(seed)).StopAt(chance.Next(4000));
        if (seed % 2 == 0)
            run.KillAt(chance.Next(8000));
        run.Play().Check();
    });

    [Fact]
    public void A_stop_ends_the_run_in_time() => ForSeeds(100, seed =>
    {
        var log = Run(seed, [Deed.Pass, Deed.Hang, Deed.HangBefore], new Faults { WouldNotEnd = 0.5 }, keepLimits: false).StopAt(1500).Play().Check();
        Assert.InRange(log.Summary.WallMs, 0, 1500 + 10_500);
    });

    [Fact]
    public void Without_faults_every_test_gets_its_own_outcome() => ForSeeds(200, seed =>
    {
        var run = Run(seed, [.. Quiet, Deed.NeedsWhole], Faults.None, keepLimits: false);
        CheckOutcomes(run, run.Play().Check());
    });

    [Fact]
    public void Tests_that_crash_or_hang_cost_nobody_else() => ForSeeds(200, seed =>
    {
        var run = Run(seed, [.. Quiet, Deed.Crash, Deed.Hang], new Faults { Repeated = 0.05, Stranger = 0.05 }, keepLimits: false);
        CheckOutcomes(run, run.Play().Check());
    });

    [Fact]
    public void Hosts_that_die_between_tests_change_no_outcome_but_crashed() => ForSeeds(200, seed =>
    {
        var run = Run(seed, Quiet, new Faults { AfterLastTest = 0.1, WhileIdle = 0.05, BetweenTests = 0.03 }, keepLimits: false);
        CheckOutcomes(run, run.Play().Check(), orCrashed: true);
    });

    [Fact]
    public void With_a_limit_of_failures_no_test_fails_that_passes_with_its_unit() => ForSeeds(200, seed =>
    {
        var run = Run(seed, [Deed.Pass, Deed.NeedsWhole], Faults.None, keepLimits: false, maxFail: 1 + (seed % 3));
        CheckOutcomes(run, run.Play().Check());
    });

    [Fact]
    public void Hosts_that_die_of_earlier_work_cost_the_next_piece_nothing() => ForSeeds(200, seed =>
    {
        var run = Run(seed, Quiet, new Faults { BeforeTaking = 0.4 }, keepLimits: false);
        var log = run.Play().Check();
        CheckOutcomes(run, log);
        Assert.Equal(log.Problems.Count, log.Of<SessionEvent.WorkerEnded>().Count(e => e.End.Error is not null));
    });

    [Fact]
    public void Repetitions_lose_nothing_whatever_goes_wrong() => ForSeeds(200, seed =>
    {
        var run = Run(seed, Any, AnyFaults(seed), repetitions: 1 + (seed % 4));
        if (seed % 3 == 0)
            run.StopAt(new Random(seed).Next(8000));
        run.Play().Check();
    });

    [Fact]
    public void Until_fail_ends_whatever_goes_wrong() => ForSeeds(100, seed =>
        Run(seed, Any, AnyFaults(seed), repetitions: null).StopAt(20_000).Play().Check());

    [Fact]
    public void Each_repetition_without_faults_has_the_outcomes_of_the_first() => ForSeeds(100, seed =>
    {
        var log = Run(seed, [.. Quiet, Deed.Crash, Deed.Hang], Faults.None, keepLimits: false, repetitions: 3).Play().Check();
        Assert.All(log.Results.GroupBy(r => (r.Module.Index, r.Case.Id)), tries => Assert.Equal((3, 1), (tries.Count(), tries.Select(t => t.Outcome).Distinct().Count())));
    });

    [Fact]
    public void While_the_machine_sleeps_no_limit_runs() => ForSeeds(30, seed =>
    {
        var run = Run(seed, Quiet, Faults.None, keepLimits: false).SleepAt(400, TimeSpan.FromHours(0.2)).SleepAt(900, TimeSpan.FromHours(0.2));
        CheckOutcomes(run, run.Play().Check());
    });

    static Faults AnyFaults(int seed)
    {
        var chance = new Random(seed + 7777);
        double Rate(double most) => chance.Next(2) == 0 ? 0 : chance.NextDouble() * most;
        return new Faults
        {
            BeforeReady = Rate(0.1),
            NoCopy = Rate(0.2),
            WhileListing = Rate(0.3),
            BeforeTaking = Rate(0.2),
            InTest = Rate(0.05),
            BetweenTests = Rate(0.05),
            AfterLastTest = Rate(0.1),
            WhileIdle = Rate(0.1),
            NoGoodbye = Rate(0.2),
            WouldNotEnd = Rate(0.1),
            Repeated = Rate(0.1),
            Stranger = Rate(0.1),
            TreeStays = Rate(0.1),
            FixtureFails = Rate(0.1),
        };
    }

    static void CheckOutcomes(SimulatedRun run, RunLog log, bool orCrashed = false)
    {
        foreach (var (module, test) in run.Modules.SelectMany(m => m.Tests.Select(t => (m.Module, t))))
        {
            var result = log.Results.Single(r => r.Module.Index == module.Index && r.Case.Id == test.Case.Id);
            if (!orCrashed || result.Outcome != TestOutcome.Crashed)
                Assert.Equal($"{test.Case.Name} of {module.Name} {Due(test.Deed)}", $"{test.Case.Name} of {module.Name} {result.Outcome}");
        }
    }

    static TestOutcome Due(Deed deed) => deed switch
    {
        Deed.Fail => TestOutcome.Failed,
        Deed.Skip => TestOutcome.Skipped,
        Deed.Crash => TestOutcome.Crashed,
        Deed.Hang => TestOutcome.TimedOut,
        _ => TestOutcome.Passed,
    };

    SimulatedRun Run(int seed, IReadOnlyList<Deed> deeds, Faults faults, bool keepLimits = true, int? maxFail = null, int? repetitions = 1)
    {
        var chance = new Random(seed);
        var modules = SuiteMaker.Random(chance, deeds);
        return new SimulatedRun
        {
            Modules = modules,
            Faults = faults,
            Seed = seed,
            Options = new RunOptions
            {
                Modules = [.. modules.Select(m => m.Module)],
                Root = folder.Make($"run{seed}"),
                DotnetPath = "dotnet",
                HostFolder = "/nowhere",
                Dist = (DistributionMode)chance.Next(Enum.GetValues<DistributionMode>().Length),
                Slots = chance.Next(1, 6),
                Selection = keepLimits ? AnySelection(seed) : TestSelection.All,
                Threads = chance.Next(3) == 0 ? chance.Next(1, 5) : 0,
                TestTimeout = TimeSpan.FromSeconds(2),
                CopyOutput = seed % 2 == 0,
                Rules = AnyRules(seed),
                MaxWorkerRestart = !keepLimits ? 10_000 : chance.Next(3) switch { 0 => null, 1 => 10_000, _ => chance.Next(4) },
                Repetitions = repetitions,
                UntilFail = repetitions is null,
                MaxFail = keepLimits && chance.Next(4) == 0 ? chance.Next(1, 6) : maxFail,
            },
        };
    }

    static IReadOnlyList<ModuleRule> AnyRules(int seed)
    {
        var chance = new Random(seed + 4321);
        string? Module() => chance.Next(2) == 0 ? null : $"M{chance.Next(3)}";
        TestFilter? Filter() => chance.Next(4) == 0 ? null : TestFilter.Parse($"Method~T{chance.Next(8)}|Class=C{chance.Next(4)}");
        return [.. Enumerable.Range(0, chance.Next(4)).Select(_ => new ModuleRule { Module = Module(), Filter = Filter(), Serial = chance.Next(4) > 0, Timeout = chance.Next(2) == 0 ? null : TimeSpan.FromSeconds(3) })];
    }

    // These must wait for the lists of all modules, whatever becomes of them.
    static TestSelection AnySelection(int seed) => (seed % 4) switch
    {
        0 => TestSelection.All with { Shard = new Shard(1, 2) },
        1 => TestSelection.All with { LastFailed = true, NewFirst = true },
        _ => TestSelection.All,
    };

    static void ForSeeds(int count, Action<int> run)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            try
            {
                run(seed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }
}
