using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run takes of the tests that there are: by name, by what earlier runs left, by its shard.</summary>
public sealed class SelectionTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Last_failed_runs_what_failed_crashed_or_timed_out_and_nothing_else()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail], [Deed.Crash, Deed.Skip]), SuiteMaker.Module(1, false, [Deed.Hang, Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, LastFailed);

        Assert.Equal(["M0 U0T1", "M0 U1T0", "M1 U0T0"], Names(log));
        Assert.Contains("--last-failed: 3 of 6 tests.", log.Notices);
    }

    [Fact]
    public void What_was_mended_is_not_run_again()
    {
        Play([SuiteMaker.Module(0, false, [Deed.Fail, Deed.Fail, Deed.Pass])], TestSelection.All);
        Assert.Equal(2, Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail, Deed.Pass])], LastFailed).Results.Count);

        Assert.Equal(["M0 U0T1"], Names(Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail, Deed.Pass])], LastFailed)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Last_failed_without_failures_runs_everything_and_says_so(int slots)
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass]), SuiteMaker.Module(2, false, [Deed.Pass])];

        var log = Play(suite, LastFailed, o => o with { Slots = slots });

        Assert.Equal(3, log.Results.Count);
        Assert.Contains("--last-failed: no such test is known; running all 3 that are selected.", log.Notices);
    }

    [Fact]
    public void A_test_that_a_filter_leaves_out_keeps_its_failure()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Fail, Deed.Pass])];
        Play(suite, TestSelection.All);
        var mended = SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass]);

        Assert.Equal(["M0 U1T0"], Names(Play([mended], Only("C1") with { LastFailed = true })));
        Assert.Equal(["M0 U0T0"], Names(Play([mended], LastFailed)));
    }

    [Fact]
    public void Known_failures_outside_of_the_filter_do_not_count_as_failures_of_it()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass])];
        Play(suite, TestSelection.All);

        Assert.Equal(["M0 U1T0", "M0 U1T1"], Names(Play(suite, Only("C1") with { LastFailed = true })));
    }

    [Fact]
    public async Task A_row_that_was_not_planned_and_failed_brings_its_test_back()
    {
        var suite = SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass]);
        var state = new RunState(Options([suite]), new ManualTime(), _ => { });
        var module = state.Modules[0];
        var test = state.Ledger.Plan(module, suite.Tests[0].Case);
        module.Tests[test.Case.Id] = test;
        test.Outcome = TestOutcome.Passed;
        test.ExtraFailed = true;
        await RunMemory.Open(state.Options, new ManualTime()).SaveAsync("a run", state.Modules, stopped: false);

        Assert.Equal(["M0 U0T0"], Names(Play([suite], LastFailed)));
    }

    [Theory]
    [InlineData(DistributionMode.Auto)]
    [InlineData(DistributionMode.Load)]
    [InlineData(DistributionMode.No)]
    public void Failed_first_runs_everything_failures_first(DistributionMode mode)
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass], [Deed.Pass], [Deed.Fail], [Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass], [Deed.Fail], [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { FailedFirst = true }, o => o with { Slots = 1, Dist = mode });

        Assert.Equal(8, log.Results.Count);
        Assert.Equal(["M0 U2T0", "M1 U1T0"], log.Results.GroupBy(r => r.Module.Index).Select(module => Name(module.First())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void New_first_runs_what_never_ran_first()
    {
        Play([SuiteMaker.Module(0, true, [Deed.Pass], [Deed.Pass])], TestSelection.All);

        var log = Play([SuiteMaker.Module(0, true, [Deed.Pass], [Deed.Pass, Deed.Pass])], TestSelection.All with { NewFirst = true }, o => o with { Slots = 1 });

        Assert.Equal(3, log.Results.Count);
        Assert.Equal("M0 U1T1", Name(log.Results[0]));
    }

    [Fact]
    public void Not_run_goes_on_where_a_stopped_run_ended()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass, Deed.Pass]), SuiteMaker.Module(1, false, [Deed.Pass])];
        var first = Play(suite, TestSelection.All, o => o with { MaxFail = 1, Slots = 1 });
        var ran = first.Results.Where(r => r.Outcome != TestOutcome.NotRun).Select(Name).ToHashSet();
        Assert.NotEmpty(ran);

        var log = Play(suite, TestSelection.All with { NotRun = true });

        Assert.Equal(4, ran.Count + log.Results.Count);
        Assert.Empty(ran.Intersect(Names(log)));
    }

    [Fact]
    public void Not_run_takes_modules_that_the_stopped_run_never_listed()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Hang]), SuiteMaker.Module(1, false, [Deed.Pass, Deed.Pass])];
        Run(suite, TestSelection.All, o => o with { TestTimeout = null, Slots = 1 }).StopAt(1500).Play().Check();

        Assert.Equal(["M0 U0T0", "M1 U0T0", "M1 U0T1"], Names(Play(suite, TestSelection.All with { NotRun = true })));
    }

    [Fact]
    public void Where_nothing_was_left_not_run_runs_nothing_and_is_not_green()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { NotRun = true });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
        Assert.Contains("--not-run: no stopped run has left any of these tests.", log.Notices);
    }

    [Fact]
    public void Last_failed_and_not_run_together_finish_a_stopped_run()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass])];
        Play(suite, TestSelection.All, o => o with { MaxFail = 1, Slots = 1 });

        Assert.Equal(["M0 U0T0", "M0 U1T0"], Names(Play(suite, TestSelection.All with { NotRun = true, LastFailed = true })));
    }

    [Fact]
    public void Shards_share_out_every_test_exactly_once_and_keep_units_whole()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var chance = new Random(seed);
            var suite = SuiteMaker.Random(chance, [Deed.Pass, Deed.Skip]);
            var count = chance.Next(1, 6);
            var root = folder.Make($"root{seed}");
            if (seed % 2 == 0)
                Run([.. suite], TestSelection.All, o => o with { Root = root }).Play();

            var shards = Enumerable.Range(1, count).Select(number =>
            {
                var own = folder.Make($"root{seed}-{number}");
                CopyMemory(root, own);
                return Run([.. suite], TestSelection.All with { Shard = new Shard(number, count) }, o => o with { Root = own, Slots = chance.Next(1, 4), Dist = (DistributionMode)chance.Next(7) }).Play();
            }).ToList();

            var ran = shards.SelectMany(log => log.Results).Select(r => (r.Module.Index, r.Case.Id)).ToList();
            Assert.Equal(suite.Sum(module => module.Tests.Count), ran.Count);
            Assert.Equal(ran.Count, ran.Distinct().Count());
            Assert.All(shards, log => Assert.Equal(0, log.Summary.ExitCode));
            Assert.All(shards.SelectMany((log, i) => log.Results.Select(r => (r.Module.Index, r.Case.Backend, r.Case.Unit, i)).Distinct()).GroupBy(u => (u.Index, u.Backend, u.Unit)), unit => Assert.Single(unit));
            Assert.Single(shards.Select(log => log.Notices.Single(n => n.StartsWith("Shard", StringComparison.Ordinal)).Split("; division ")[1][..8]).Distinct());
        }
    }

    [Fact]
    public void A_shard_says_what_the_others_have_and_plans_only_its_own()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { Shard = new Shard(1, 2) });

        Assert.Equal(3, log.Summary.Planned);
        Assert.StartsWith("Shard 1/2: 3 of 4 tests; the others have 1. Divided by recorded durations; division ", Assert.Single(log.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_shard_is_green_and_says_so()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All with { Shard = new Shard(1, 2) });
        var other = Play([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All with { Shard = new Shard(2, 2) });

        Assert.Equal(1, log.Results.Count + other.Results.Count);
        var empty = log.Results.Count == 0 ? log : other;
        Assert.Equal((0, 0), (empty.Summary.Planned, empty.Summary.ExitCode));
        Assert.EndsWith("Nothing is to do here.", Assert.Single(empty.Notices, n => n.StartsWith("Shard", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_of_nothing_is_not_green()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], Only("Nowhere") with { Shard = new Shard(1, 2) });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
    }

    [Fact]
    public void Last_failed_looks_into_the_shard_and_does_not_change_it()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass], [Deed.Fail], [Deed.Fail], [Deed.Pass], [Deed.Pass])];
        Play(suite, TestSelection.All);

        foreach (var shard in new[] { new Shard(1, 2), new Shard(2, 2) })
        {
            var whole = Names(Play(suite, TestSelection.All with { Shard = shard })).ToList();
            var failed = whole.Intersect(["M0 U0T0", "M0 U2T0", "M0 U3T0"]).Order().ToList();
            Assert.InRange(failed.Count, 1, whole.Count - 1);
            Assert.Equal(failed, Names(Play(suite, LastFailed with { Shard = shard })).Order());
        }
    }

    [Fact]
    public void A_module_that_cannot_be_listed_does_not_hold_up_a_shard()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        FakeModule[] suite = [new FakeModule(broken.Module, broken.Tests) { ListingCrashes = true }, SuiteMaker.Module(1, false, [Deed.Pass])];

        var log = Play(suite, TestSelection.All with { Shard = new Shard(1, 1) }, o => o with { Slots = 1 });

        Assert.Equal(["M1 U0T0"], Names(log));
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
    }

    [Fact]
    public void A_stop_while_modules_wait_for_each_other_ends_the_run()
    {
        var hanging = SuiteMaker.Module(0, false, [Deed.Pass]);
        FakeModule[] suite = [new FakeModule(hanging.Module, hanging.Tests) { ListingHangs = true }, SuiteMaker.Module(1, false, [Deed.Pass])];

        var log = Run(suite, LastFailed).StopAt(2000).Play();

        Assert.Equal((int)ExitCode.Aborted, log.Summary.ExitCode);
        Assert.Empty(log.Summary.Lost);
    }

    [Fact]
    public void What_matches_nothing_is_said_and_the_exit_code_is_8()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], new TestSelection { Selectors = [Selector.Test("U0T9")] });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
        Assert.Contains("--test U0T9 matches no test; did you mean U0T0?", log.Notices);
    }

    [Fact]
    public void Part_of_what_was_asked_for_is_run_and_the_rest_is_said()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass])], new TestSelection { Selectors = [Selector.Test("U0T1"), Selector.Test("Nowhere")] });

        Assert.Equal(["M0 U0T1"], Names(log));
        Assert.Equal("--test Nowhere matches no test.", Assert.Single(log.Notices));
        Assert.Equal(0, log.Summary.ExitCode);
    }

    [Fact]
    public void A_list_honours_what_a_run_would()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail])];
        Play(suite, TestSelection.All);

        var log = Run(suite, LastFailed, o => o with { ListOnly = true }).Play();

        Assert.Equal(["U0T1"], log.Of<SessionEvent.ModuleListed>().SelectMany(listed => listed.Planned).Select(test => test.Method));
        Assert.Equal(["M0 U0T1"], Names(Play(suite, LastFailed)));
    }

    static TestSelection LastFailed => TestSelection.All with { LastFailed = true };

    static TestSelection Only(string className) => new() { Selectors = [Selector.Class(className)] };

    static string Name(Muster.Model.TestResult result) => $"{result.Module.Name} {result.Case.Method}";

    static IEnumerable<string> Names(RunLog log) => log.Results.Select(Name).Order(StringComparer.Ordinal);

    static void CopyMemory(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    RunLog Play(FakeModule[] modules, TestSelection selection, Func<RunOptions, RunOptions>? with = null) => Run(modules, selection, with).Play().Check();

    SimulatedRun Run(FakeModule[] modules, TestSelection selection, Func<RunOptions, RunOptions>? with = null)
    {
        var options = Options(modules) with { Selection = selection };
        return new SimulatedRun { Modules = modules, Options = with?.Invoke(options) ?? options };
    }

    RunOptions Options(FakeModule[] modules) => new()
    {
        Modules = [.. modules.Select(m => m.Module)],
        Root = folder.Path,
        DotnetPath = "dotnet",
        HostFolder = "/nowhere",
        Slots = 4,
        TestTimeout = TimeSpan.FromSeconds(2),
    };
}
