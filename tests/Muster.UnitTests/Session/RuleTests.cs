using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Session;
using Muster.Settings;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run makes of rules.</summary>
public sealed class RuleTests : IDisposable
{
    static readonly Deed[] Four = [Deed.Pass, Deed.Pass, Deed.Pass, Deed.Pass];

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_serial_module_has_one_worker_and_the_others_share_the_rest()
    {
        var (node, log) = Play([Large(0), Large(1)], new ModuleRule { Module = "M0", Serial = true });

        Assert.Equal(0, log.Summary.ExitCode);
        Assert.Single(node.Starts.Where(start => start.Module.Index == 0).Select(start => start.Slot).Distinct());
        Assert.NotEqual(1, node.Starts.Count(start => start.Module.Index == 1));
    }

    [Fact]
    public void A_serial_module_runs_one_test_at_a_time_also_without_distribution()
    {
        var (_, log) = Play([Large(0)], o => o with { Dist = DistributionMode.No, Slots = 1 }, new ModuleRule { Serial = true });

        Assert.Equal(1, MostAtOnce(log, _ => true));
    }

    [Fact]
    public void Serial_tests_run_alone_among_themselves_and_beside_others()
    {
        var (_, log) = Play([Large(0), Large(1)], new ModuleRule { Filter = TestFilter.Parse("Class=C0|Class=C1"), Serial = true });

        Assert.Equal(0, log.Summary.ExitCode);
        Assert.Equal(1, MostAtOnce(log, test => test.Class is "C0" or "C1"));
        Assert.NotEqual(1, MostAtOnce(log, _ => true));
    }

    [Fact]
    public void Serial_tests_without_distribution_have_a_call_of_their_own()
    {
        var (_, log) = Play([Large(0)], o => o with { Dist = DistributionMode.No, Slots = 1 }, new ModuleRule { Filter = TestFilter.Parse("Class=C0|Class=C1"), Serial = true });

        Assert.Equal(1, MostAtOnce(log, test => test.Class is "C0" or "C1"));
        Assert.NotEqual(1, MostAtOnce(log, _ => true));
    }

    [Fact]
    public void A_slow_test_has_the_time_that_its_rule_gives_it()
    {
        var slow = new FakeModule(SuiteMaker.Module(0, false).Module, [SuiteMaker.Test(0, 0, 0, false, Deed.Pass, 5000), SuiteMaker.Test(0, 1, 0, false, Deed.Pass, 5000)]);
        var (_, log) = Play([slow], new ModuleRule { Filter = TestFilter.Parse("Class=C1"), Timeout = TimeSpan.FromSeconds(8) });

        Assert.Equal((TestOutcome.TimedOut, TestOutcome.Passed), (log.Outcome("U0T0"), log.Outcome("U1T0")));
        Assert.Contains("ran longer than 2 s", log.Result("U0T0").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_up_has_the_time_of_the_slowest_test_that_waits_for_it()
    {
        var (_, log) = Play([SuiteMaker.Module(0, false, [Deed.HangBefore, Deed.Pass])], o => o with { Dist = DistributionMode.Auto }, new ModuleRule { Filter = TestFilter.Parse("Method=U0T1"), Timeout = TimeSpan.FromSeconds(8) });

        Assert.Equal(2, log.Summary.TimedOut);
        Assert.Contains("C0 took longer than 8 s outside its tests", log.Result("U0T0").Message, StringComparison.Ordinal);
        Assert.InRange(log.Summary.WallMs, 8000, 10_000);
    }

    [Fact]
    public void The_hosts_of_a_module_get_its_variables()
    {
        var (node, _) = Play([Large(0), Large(1)], new ModuleRule { Module = "M1", Environment = new Dictionary<string, string> { ["PORT"] = "5" } });

        Assert.All(node.Starts, start => Assert.Equal(start.Module.Index == 1 ? "5" : null, start.Environment.GetValueOrDefault("PORT")));
    }

    [Fact]
    public void Where_only_some_copies_find_room_the_module_makes_do_with_them()
    {
        var (node, log) = Play([new FakeModule(Large(0).Module, Large(0).Tests) { MostCopies = 2 }], new ModuleRule { CopyOutput = true });

        Assert.Equal((24, 0), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Contains("could not be copied to", Assert.Single(log.Notices), StringComparison.Ordinal);
        Assert.InRange(node.Starts.Count, 3, 6);
    }

    [Fact]
    public void Where_no_copy_finds_room_the_module_is_given_up_and_the_others_run()
    {
        var (_, log) = Play([new FakeModule(Large(0).Module, Large(0).Tests) { MostCopies = 0 }, Large(1)], new ModuleRule { CopyOutput = true });

        Assert.Equal((24, (int)ExitCode.DiscoveryFailed), (log.Summary.Passed, log.Summary.ExitCode));
        Assert.Contains("The output folder of M0 could not be copied", Assert.Single(log.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_tests_needs_no_copy()
    {
        var (node, _) = Play([Large(0)], o => o with { ListOnly = true, CopyOutput = true });

        Assert.False(Assert.Single(node.Starts).CopyOutput);
    }

    static FakeModule Large(int index) => new(SuiteMaker.Module(index, false).Module, [.. Enumerable.Range(0, 6).SelectMany(u => Four.Select((deed, t) => SuiteMaker.Test(index, u, t, false, deed, 300)))]) { Traits = new ModuleTraits { Parallelism = 8 } };

    static int MostAtOnce(RunLog log, Func<TestCase, bool> which)
    {
        var (now, most) = (0, 0);
        foreach (var e in log.Events)
        {
            now += e is SessionEvent.TestStarted started && which(started.Case) ? 1 : e is SessionEvent.TestRecorded recorded && which(recorded.Result.Case) ? -1 : 0;
            most = Math.Max(most, now);
        }

        return most;
    }

    (FakeNode Node, RunLog Log) Play(FakeModule[] modules, params ModuleRule[] rules) => Play(modules, o => o, rules);

    (FakeNode Node, RunLog Log) Play(FakeModule[] modules, Func<RunOptions, RunOptions> with, params ModuleRule[] rules)
    {
        var options = new RunOptions
        {
            Modules = [.. modules.Select(m => m.Module)],
            Root = folder.Path,
            DotnetPath = "dotnet",
            HostFolder = "/nowhere",
            Slots = 4,
            Dist = DistributionMode.Load,
            TestTimeout = TimeSpan.FromSeconds(2),
            Rules = rules,
        };
        var run = new SimulatedRun { Modules = modules, Options = with(options) };
        var log = run.Play();
        return (run.Node!, run.Options.ListOnly ? log : log.Check());
    }
}
