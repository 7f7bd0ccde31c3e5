using Muster.Doctor;
using Muster.Model;
using Muster.Model.Events;
using Muster.Scheduling;
using Muster.Session;
using Muster.Storage.LastRun;

namespace Muster.UnitTests.Doctor;

/// <summary>The doctor's own runs, over tests that are played: each says from what ran before it in its process whether it passes.</summary>
public class ExaminationTests
{
    readonly Dictionary<string, Func<IReadOnlyList<string>, bool>> red = [];
    readonly List<RunOptions> played = [];
    readonly List<string> said = [];

    [Fact]
    public async Task A_failure_that_passes_alone_and_after_others_was_red_beside_others()
    {
        var run = new RecordMaker().Host().Host().Test("A", "Fine", 0).Test("B", "Beside", 1).Test("A", "Torn", 0, message: "no").Make();
        Assert.Equal(Cause.BesideOthers, (await LookAsync(run)).Single().Cause);
    }

    [Fact]
    public async Task A_failure_that_some_test_before_it_brings_about_is_shown_to_be_one()
    {
        red["Torn"] = before => before.Contains("Leaves");
        var run = new RecordMaker().Host().Test("B", "Fine", 0).Test("B", "Leaves", 0).Test("A", "Torn", 0, message: "no").Make();

        Assert.Equal(Cause.LeftByEarlierTest, (await LookAsync(run)).Single().Cause);
        Assert.Equal(2, played.Count(options => options.Sequences.Count > 0));
        Assert.All(played.Where(options => options.Sequences.Count > 0), options =>
        {
            var sequence = Assert.Single(options.Sequences);
            Assert.Equal([2, 1], sequence.Calls.Select(call => call.Count));
            Assert.Equal((DistributionMode.Auto, 1, 1, false), (options.Dist, options.Slots, sequence.Threads, options.Split));
        });
    }

    [Theory]
    [InlineData(10, 4, 2)]
    [InlineData(299_995, 3, 1)]
    public async Task That_an_earlier_test_brings_it_about_is_tried_once_more_unless_that_takes_minutes(double ms, int runs, int afterOthers)
    {
        red["Torn"] = before => before.Contains("Leaves");
        var run = new RecordMaker().Host().Test("B", "Leaves", 0, 0, ms).Test("A", "Torn", 0, ms, 10, message: "no").Make();

        var finding = (await LookAsync(run)).Single();

        Assert.Equal((Cause.LeftByEarlierTest, runs, afterOthers), (finding.Cause, played.Count, finding.Probes.AfterOthers.Count));
    }

    [Fact]
    public async Task A_failure_that_needs_an_earlier_test_is_shown_by_the_whole_module()
    {
        red["Torn"] = before => !before.Contains("Prepares");
        var run = new RecordMaker().Host().Host().Test("A", "Prepares", 0).Test("B", "Torn", 1, message: "no").Test("B", "Red", 1, message: "no").Make();
        red["Red"] = _ => true;

        Assert.Equal([Cause.NeedsEarlierTest, Cause.ReallyRed], (await LookAsync(run)).Select(finding => finding.Cause));
        Assert.Equal(["running all 3 tests of Shop.Tests with -n 0", "running all 3 tests of Shop.Tests with -n 0, once more"], said.Where(sentence => sentence.StartsWith("running all", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_single_failure_that_passes_is_not_run_by_itself_beside()
    {
        await LookAsync(new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make());
        Assert.Single(played);
    }

    [Fact]
    public async Task What_fails_once_alone_and_passes_then_fails_now_and_then()
    {
        red["Torn"] = _ => played.Count == 1;
        Assert.Equal(Cause.NowAndThen, (await LookAsync(new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make())).Single().Cause);
        Assert.Equal(2, played.Count);
    }

    [Theory]
    // The runs: with -n 0, which is by itself; after the other; by itself; after the other.
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_fails_by_chance_after_others_is_not_said_to_fail_for_them(int failsIn)
    {
        red["Torn"] = _ => played.Count == failsIn || played.Count == 2;
        var run = new RecordMaker().Host().Test("B", "Fine", 0).Test("A", "Torn", 0, message: "no").Make();

        var finding = (await LookAsync(run)).Single();

        Assert.Equal(Cause.NowAndThen, finding.Cause);
        Assert.Contains(finding.Evidence, sentence => sentence.StartsWith("Fails in 1 of 2 tries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_passes_by_chance_with_its_module_is_not_said_to_need_it()
    {
        red["Torn"] = before => before.Count == 0 || played.Count > 3;
        var run = new RecordMaker().Host().Test("A", "Fine", 0).Test("B", "Torn", 0, message: "no").Make();

        var finding = (await LookAsync(run)).Single();

        Assert.Equal((Cause.NowAndThen, new Tries(2, 1), 4), (finding.Cause, finding.Probes.Whole, played.Count));
    }

    [Fact]
    public async Task What_many_failures_have_in_common_is_run_once_more_for_all_of_them()
    {
        red["Torn"] = before => before.Count == 0;
        red["Worn"] = before => before.Count <= 1 && !before.Contains("Prepares");
        red["Aaa"] = _ => false;
        var maker = new RecordMaker().Host().Test("A", "Aaa", 0, message: "no").Test("B", "Torn", 0, message: "no").Test("B", "Worn", 0, message: "no");

        Assert.Equal([Cause.BesideOthers, Cause.NeedsEarlierTest, Cause.NeedsEarlierTest], (await LookAsync(maker.Make())).Select(finding => finding.Cause));
        Assert.Equal(2, said.Count(sentence => sentence.StartsWith("running 3 failures with -n 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_test_that_failed_in_several_repetitions_is_looked_at_once()
    {
        var run = new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Test("A", "Torn", 0, message: "no").Make();
        Assert.Single(await LookAsync(run));
    }

    [Fact]
    public async Task Nothing_of_it_is_remembered_and_nothing_waits_for_ever()
    {
        await LookAsync(new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make());
        Assert.All(played, options => Assert.Equal((true, TimeSpan.FromSeconds(60)), (options.IsProbe, options.TestTimeout)));
    }

    [Fact]
    public async Task Of_many_failures_the_first_are_looked_at()
    {
        var maker = new RecordMaker().Host();
        for (var i = 0; i < 30; i++)
            maker.Test($"C{i}", $"T{i}", 0, message: "no");
        Assert.Equal(Examination.MostFailures, (await LookAsync(maker.Make())).Count);
    }

    [Fact]
    public async Task What_took_minutes_is_not_run_again_in_series()
    {
        red["Torn"] = _ => true;
        var run = new RecordMaker().Host().Test("A", "Long", 0, 0, 400_000).Test("B", "Torn", 0, message: "no").Make();
        Assert.Equal(Cause.ReallyRed, (await LookAsync(run)).Single().Cause);
        Assert.Equal(2, played.Count);
    }

    [Fact]
    public async Task A_test_that_is_not_there_any_more_is_said_not_to_be()
    {
        var run = new RecordMaker().Host().Test("A", "Gone", 0, message: "no").Test("A", "Torn", 0, message: "no").Make();
        Assert.Equal([Cause.NotTried, Cause.BesideOthers], (await LookAsync(run, "Gone")).Select(finding => finding.Cause));
    }

    Task<IReadOnlyList<Finding>> LookAsync(RecordedRun run, string? gone = null) => new Examination(
        new RunOptions { Modules = [Cases.Module("/shop/bin/Shop.Tests.dll")], Root = "/shop", DotnetPath = "dotnet", HostFolder = "/host", Slots = 4, MaxFail = 1 },
        run,
        options => Task.FromResult(Play(run, options, gone)),
        said.Add).LookAsync();

    ProbeResults Play(RecordedRun run, RunOptions options, string? gone)
    {
        played.Add(options);
        var results = new ProbeResults();
        var order = options.Sequences.SelectMany(sequence => sequence.Tests).Select(test => test.Id).ToList();
        var cases = run.Tests.Select(test => Cases.Of(test.Class, test.Name) with { Id = test.Id }).Where(test => order.Count == 0 ? options.Selection.Selects(test) : order.Contains(test.Id)).Where(test => test.Name != gone);
        var before = new List<string>();
        foreach (var test in order.Count == 0 ? cases.OrderBy(test => test.Name, StringComparer.Ordinal) : cases.OrderBy(test => order.IndexOf(test.Id)))
        {
            var isRed = red.TryGetValue(test.Name, out var rule) && rule(before);
            results.Take(new SessionEvent.TestRecorded(new Model.TestResult { Module = options.Modules[0], Case = test, Outcome = isRed ? TestOutcome.Failed : TestOutcome.Passed }, Extra: false) { AtMs = 0 });
            before.Add(test.Name);
        }

        return results;
    }
}
