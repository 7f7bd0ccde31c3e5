using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Reporting.Merging;
using Muster.Session;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>What comes of several runs when their reports are joined.</summary>
public sealed class MergeTests : JoinedReports
{
    [Fact]
    public async Task A_report_read_and_written_again_is_the_same()
    {
        var test = A.Case("Adds") with { File = "/shop/Cart.cs", Line = 12, Traits = new Dictionary<string, IReadOnlyList<string>> { ["Category"] = ["Slow", "Big"] } };
        var row = A.Result(TestOutcome.Passed, test) with { Row = "Adds(1)" };
        var failed = A.Result(TestOutcome.Failed, test) with
        {
            Message = "no",
            StackTrace = "at",
            Output = "out\n",
            Attachments = ["/a.png"],
            Attempts = [new TestAttempt(TestOutcome.Crashed, null, 1, "died"), new TestAttempt(TestOutcome.Failed, "gw0", 2, null)],
        };
        var notRun = A.Result(TestOutcome.NotRun, A.Case("Later") with { Backend = "nunit" }) with { Worker = null, StartedMs = null, Attempts = [] };
        await WriteAsync("a.json", Started(), Listed(test), Up(), Recorded(failed), Recorded(row, true), Recorded(row, true), Recorded(notRun), CallOf(test), Attached("/all.png"), Down("died"), Up(A.Worker(0, 2)), Problem("left"),
            Ended(A.Summary(2, 2) with { Failed = 1, NotRun = 1, Extra = 2, Errors = 1, ExitCode = 2 }));
        await MergeAsync(["a.json"]);

        Assert.Equal(await File.ReadAllTextAsync(Folder["a.json"]), await File.ReadAllTextAsync(Folder["merged.json"]));
    }

    [Fact]
    public async Task Shards_are_added_up_and_their_workers_kept_apart()
    {
        await RunAsync("one.json", 0, 100, Pass("A"), Pass("B"));
        await RunAsync("two.json", 5, 200, Pass("C"), A.Result(TestOutcome.Failed, A.Case("D")));
        var (summary, report) = await MergeAsync(["two.json", "one.json"]);

        Assert.Equal((4, 4, 3, 1, 2), (summary.Planned, summary.Total, summary.Passed, summary.Failed, summary.ExitCode));
        Assert.Equal(["one/gw0", "one/gw0", "two/gw0", "two/gw0"], Tests(report).Select(t => t.GetProperty("worker").GetString()));
        Assert.Equal([0, 0, 2, 2], Tests(report).Select(t => t.GetProperty("slot").GetInt32()));
        Assert.Equal([1000, 1000, 1005, 1005], Tests(report).Select(t => t.GetProperty("startedMs").GetDouble()));
        Assert.Equal((4, 205, 205), (report.GetProperty("run").GetProperty("slots").GetInt32(), summary.WallMs, summary.BoundMs));
        Assert.Equal(["one/gw0", "two/gw0"], report.GetProperty("workers").EnumerateArray().Select(w => w.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_pause_between_two_runs_does_not_count()
    {
        await RunAsync("one.json", 0, 100, Pass("A"));
        await RunAsync("two.json", 86_400_000, 200, Pass("B"));
        var (summary, report) = await MergeAsync(["one.json", "two.json"]);

        Assert.Equal(300, summary.WallMs);
        Assert.Equal([1000, 1100], Tests(report).Select(t => t.GetProperty("startedMs").GetDouble()));
    }

    [Fact]
    public async Task A_test_in_two_shards_is_a_mistake()
    {
        await RunAsync("one.json", 0, 100, Pass("A"), Pass("B"));
        await RunAsync("two.json", 0, 100, Pass("B"));

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["one.json", "two.json"]));
        Assert.Equal($"Shop.Cart.B (Shop.Tests, net10.0, linux-x64) is in {Folder["one.json"]} and in {Folder["two.json"]}. Shards have no test in common; if the later run repeats tests of the earlier one, say --attempts.", e.Message);
    }

    [Fact]
    public async Task The_same_test_for_another_framework_or_platform_is_another_test()
    {
        await RunAsync("one.json", 0, 100, Pass("A"));
        await RunAsync("two.json", 0, 100, Pass("A") with { Module = A.Module() with { TargetFramework = "net8.0" } });
        await RunAsync("three.json", 0, 100, Pass("A") with { Module = A.Module() with { Platform = "win-x64" } });

        Assert.Equal((3, 3, 0), (await MergeAsync(["one.json", "two.json", "three.json"])).Summary is var s ? (s.Planned, s.Passed, s.ExitCode) : default);
    }

    [Fact]
    public async Task The_same_run_twice_is_a_mistake()
    {
        await RunAsync("one.json", 0, 100, Pass("A"));
        File.Copy(Folder["one.json"], Folder["copy.json"]);

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["one.json", "copy.json"], attempts: true));
        Assert.Contains("are reports of the same run", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_run_of_the_failures_decides()
    {
        await RunAsync("first.json", 0, 100, Pass("A"), A.Result(TestOutcome.Failed, A.Case("B")), A.Result(TestOutcome.Crashed, A.Case("C")));
        await RunAsync("again.json", 1000, 50, Pass("B"), A.Result(TestOutcome.Failed, A.Case("C")));
        var (summary, report) = await MergeAsync(["again.json", "first.json"], attempts: true);

        Assert.Equal((3, 3, 2, 1, 0, 1, 2), (summary.Planned, summary.Total, summary.Passed, summary.Failed, summary.Crashed, summary.Flaky, summary.ExitCode));
        Assert.Equal(["A passed", "B failed passed", "C crashed failed"], Tests(report).Select(t =>
            t.GetProperty("method").GetString() + string.Concat(t.GetProperty("attempts").EnumerateArray().Select(a => " " + a.GetProperty("outcome").GetString()))));
    }

    [Fact]
    public async Task When_the_later_run_passes_the_joined_run_does()
    {
        await RunAsync("first.json", 0, 100, Pass("A"), A.Result(TestOutcome.Failed, A.Case("B")));
        await RunAsync("again.json", 1000, 50, Pass("B"));

        Assert.Equal((0, 2, 1), (await MergeAsync(["first.json", "again.json"], attempts: true)).Summary is var s ? (s.ExitCode, s.Passed, s.Flaky) : default);
    }

    [Fact]
    public async Task A_result_stays_when_the_later_run_did_not_come_to_the_test()
    {
        await RunAsync("first.json", 0, 100, A.Result(TestOutcome.Failed, A.Case("B")), A.Result(TestOutcome.NotRun, A.Case("C")) with { Attempts = [] });
        await RunAsync("again.json", 1000, 50, A.Result(TestOutcome.NotRun, A.Case("B")) with { Attempts = [] }, Pass("C"));
        var (summary, _) = await MergeAsync(["first.json", "again.json"], attempts: true);

        Assert.Equal((1, 1, 0, 0), (summary.Failed, summary.Passed, summary.NotRun, summary.Flaky));
    }

    [Fact]
    public async Task Tests_that_look_alike_in_one_run_stay_two()
    {
        await RunAsync("one.json", 0, 100, Pass("A"), Pass("A"));
        await RunAsync("two.json", 1000, 100, Pass("A"), Pass("A"));

        Assert.Equal((2, 2), (await MergeAsync(["one.json", "two.json"], attempts: true)).Summary is var s ? (s.Planned, s.Total) : default);
    }

    [Theory]
    [InlineData(false, new[] { 0, 2 }, 0)]
    [InlineData(false, new[] { 0, 8 }, 0)]
    [InlineData(false, new[] { 13, 3 }, 3)]
    [InlineData(false, new[] { 21, 23, 2 }, 23)]
    [InlineData(false, new[] { 9, 25 }, 25)]
    [InlineData(true, new[] { 3, 13 }, 0)]
    [InlineData(true, new[] { 3, 22 }, 22)]
    public async Task The_exit_code_is_the_weightiest_that_the_results_bear_out(bool attempts, int[] codes, int expected)
    {
        var files = codes.Select((_, i) => $"{i}.json").ToArray();
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            await WriteAsync(file, new SessionEvent.RunStarted(A.Run() with { Id = file }) { AtMs = 0 }, Recorded(Pass($"T{i}")), Ended(A.Summary(1, 1) with { ExitCode = codes[i] }));
        }

        Assert.Equal(expected, (await MergeAsync(files, attempts)).Summary.ExitCode);
    }

    [Fact]
    public async Task Lost_tests_stay_lost()
    {
        await WriteAsync("one.json", Started(), Recorded(Pass("A")), Ended(A.Summary(3, 1) with { Lost = ["x", "y"], ExitCode = 23 }));
        var (summary, _) = await MergeAsync(["one.json"]);

        Assert.Equal((3, 2, 23), (summary.Planned, summary.Lost.Count, summary.ExitCode));
    }

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task Nasty_results_come_through_into_every_report(string kind)
    {
        foreach (var text in NastyResultsTests.Texts)
        {
            await WriteAsync("a.json", [.. NastyResultsTests.Run(text)]);
            await using (var reporters = new DirectReporters([ReportKind.New(kind, Folder["out"])], _ => { }))
            {
                RunJoin.Of([Folder["a.json"]], false).Replay(reporters.Tell, ExitCodes.Weightiest);
                Assert.Empty(reporters.Problems);
            }

            Assert.Equal(1 + (kind == "junit" ? 1 : 0), ReportKind.Check(kind, Folder["out"]));
        }
    }
}
