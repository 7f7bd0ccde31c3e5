using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Reporting.Merging;
using Muster.Session;
using static Muster.UnitTests.Reporting.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

public sealed class MergeTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

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
        await WriteAsync("a.json", Started(), Listed(test), Up(), Recorded(failed), Recorded(row, true), Recorded(row, true), Recorded(notRun), Down("died"), Up(A.Worker(0, 2)), Problem("left"),
            Ended(A.Summary(2, 2) with { Failed = 1, NotRun = 1, Extra = 2, Errors = 1, ExitCode = 2 }));
        await MergeAsync(["a.json"]);

        Assert.Equal(await File.ReadAllTextAsync(folder["a.json"]), await File.ReadAllTextAsync(folder["merged.json"]));
    }

    [Fact]
    public async Task Shards_are_added_up_and_their_workers_kept_apart()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"), Pass("B"));
        await ShardAsync("two.json", 5, 200, Pass("C"), A.Result(TestOutcome.Failed, A.Case("D")));
        var (summary, report) = await MergeAsync(["two.json", "one.json"]);

        Assert.Equal((4, 4, 3, 1, 2), (summary.Planned, summary.Total, summary.Passed, summary.Failed, summary.ExitCode));
        Assert.Equal(["one/gw0", "one/gw0", "two/gw0", "two/gw0"], Tests(report).Select(t => t.GetProperty("worker").GetString()));
        Assert.Equal([0, 0, 2, 2], Tests(report).Select(t => t.GetProperty("slot").GetInt32()));
        Assert.Equal([1000, 1000, 1005, 1005], Tests(report).Select(t => t.GetProperty("startedMs").GetDouble()));
        Assert.Equal((4, 205, 205), (report.GetProperty("run").GetProperty("slots").GetInt32(), summary.WallMs, summary.BoundMs));
        Assert.Equal(["one/gw0", "two/gw0"], report.GetProperty("workers").EnumerateArray().Select(w => w.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task All_shards_of_a_division_are_whole()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, "d1", "B");
        var (summary, report) = await MergeAsync(["two.json", "one.json"]);

        Assert.Equal((0, 0), (summary.ExitCode, summary.Errors));
        Assert.False(report.GetProperty("run").TryGetProperty("shard", out _));
    }

    [Fact]
    public async Task A_shard_that_is_missing_is_an_error()
    {
        await PartAsync("one.json", 1, 3, "d1", "A");
        await PartAsync("three.json", 3, 3, "d1", "C");
        var (summary, report) = await MergeAsync(["one.json", "three.json"]);

        Assert.Equal((23, 1), (summary.ExitCode, summary.Errors));
        Assert.Equal("Shard 2 of 3 is missing, and with it 1 of 3 tests. Give the reports of all shards.", report.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Shards_of_two_divisions_are_an_error_though_there_is_one_of_each_number()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, "d2", "B");
        var (summary, report) = await MergeAsync(["one.json", "two.json"]);

        Assert.Equal((23, 2), (summary.ExitCode, summary.Errors));
        Assert.StartsWith("Shard 2 of 2 is missing of division d1, and with it 1 of 2 tests. The runs divided their tests in different ways", report.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_that_was_stopped_early_is_not_missing_and_one_that_was_repeated_makes_up()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, null, "B");
        Assert.Equal(0, (await MergeAsync(["one.json", "two.json"])).Summary.ExitCode);

        await PartAsync("again.json", 2, 2, "d2", "B");
        Assert.Equal(23, (await MergeAsync(["one.json", "again.json"], attempts: true)).Summary.ExitCode);
        await PartAsync("two.json", 2, 2, "d1", "B");
        Assert.Equal(0, (await MergeAsync(["one.json", "two.json", "again.json"], attempts: true)).Summary.ExitCode);
    }

    [Fact]
    public async Task One_shard_alone_keeps_its_place()
    {
        await PartAsync("two.json", 2, 3, "d1", "B");
        var (summary, report) = await MergeAsync(["two.json"]);

        Assert.Equal(0, summary.ExitCode);
        Assert.Equal("{\"number\":2,\"count\":3,\"division\":\"d1\",\"tests\":[1,1,1]}", JsonSerializer.Serialize(report.GetProperty("run").GetProperty("shard")));
    }

    Task PartAsync(string file, int number, int count, string? division, string test)
    {
        var shard = new ShardDescription(number, count);
        SessionEvent[] planned = division is null ? [] : [new SessionEvent.ShardPlanned(shard with { Division = division, Tests = [.. Enumerable.Repeat(1, count)] }) { AtMs = 1 }];
        return WriteAsync(file, [new SessionEvent.RunStarted(A.Run() with { Id = file, Shard = shard }) { AtMs = 0 }, .. planned, Up(), Recorded(Pass(test)), Gone(), Ended(A.Summary(1, 1))]);
    }

    [Fact]
    public async Task A_pause_between_two_runs_does_not_count()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"));
        await ShardAsync("two.json", 86_400_000, 200, Pass("B"));
        var (summary, report) = await MergeAsync(["one.json", "two.json"]);

        Assert.Equal(300, summary.WallMs);
        Assert.Equal([1000, 1100], Tests(report).Select(t => t.GetProperty("startedMs").GetDouble()));
    }

    [Fact]
    public async Task A_test_in_two_shards_is_a_mistake()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"), Pass("B"));
        await ShardAsync("two.json", 0, 100, Pass("B"));

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["one.json", "two.json"]));
        Assert.Equal($"Shop.Cart.B (Shop.Tests, net10.0, linux-x64) is in {folder["one.json"]} and in {folder["two.json"]}. Shards have no test in common; if the later run repeats tests of the earlier one, say --attempts.", e.Message);
    }

    [Fact]
    public async Task The_same_test_for_another_framework_or_platform_is_another_test()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"));
        await ShardAsync("two.json", 0, 100, Pass("A") with { Module = A.Module() with { TargetFramework = "net8.0" } });
        await ShardAsync("three.json", 0, 100, Pass("A") with { Module = A.Module() with { Platform = "win-x64" } });

        Assert.Equal((3, 3, 0), (await MergeAsync(["one.json", "two.json", "three.json"])).Summary is var s ? (s.Planned, s.Passed, s.ExitCode) : default);
    }

    [Fact]
    public async Task The_same_run_twice_is_a_mistake()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"));
        File.Copy(folder["one.json"], folder["copy.json"]);

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["one.json", "copy.json"], attempts: true));
        Assert.Contains("are reports of the same run", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_run_of_the_failures_decides()
    {
        await ShardAsync("first.json", 0, 100, Pass("A"), A.Result(TestOutcome.Failed, A.Case("B")), A.Result(TestOutcome.Crashed, A.Case("C")));
        await ShardAsync("again.json", 1000, 50, Pass("B"), A.Result(TestOutcome.Failed, A.Case("C")));
        var (summary, report) = await MergeAsync(["again.json", "first.json"], attempts: true);

        Assert.Equal((3, 3, 2, 1, 0, 1, 2), (summary.Planned, summary.Total, summary.Passed, summary.Failed, summary.Crashed, summary.Flaky, summary.ExitCode));
        Assert.Equal(["A passed", "B failed passed", "C crashed failed"], Tests(report).Select(t =>
            t.GetProperty("method").GetString() + string.Concat(t.GetProperty("attempts").EnumerateArray().Select(a => " " + a.GetProperty("outcome").GetString()))));
    }

    [Fact]
    public async Task When_the_later_run_passes_the_joined_run_does()
    {
        await ShardAsync("first.json", 0, 100, Pass("A"), A.Result(TestOutcome.Failed, A.Case("B")));
        await ShardAsync("again.json", 1000, 50, Pass("B"));

        Assert.Equal((0, 2, 1), (await MergeAsync(["first.json", "again.json"], attempts: true)).Summary is var s ? (s.ExitCode, s.Passed, s.Flaky) : default);
    }

    [Fact]
    public async Task A_result_stays_when_the_later_run_did_not_come_to_the_test()
    {
        await ShardAsync("first.json", 0, 100, A.Result(TestOutcome.Failed, A.Case("B")), A.Result(TestOutcome.NotRun, A.Case("C")) with { Attempts = [] });
        await ShardAsync("again.json", 1000, 50, A.Result(TestOutcome.NotRun, A.Case("B")) with { Attempts = [] }, Pass("C"));
        var (summary, _) = await MergeAsync(["first.json", "again.json"], attempts: true);

        Assert.Equal((1, 1, 0, 0), (summary.Failed, summary.Passed, summary.NotRun, summary.Flaky));
    }

    [Fact]
    public async Task Tests_that_look_alike_in_one_run_stay_two()
    {
        await ShardAsync("one.json", 0, 100, Pass("A"), Pass("A"));
        await ShardAsync("two.json", 1000, 100, Pass("A"), Pass("A"));

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

    [Theory]
    [InlineData("", "does not contain any JSON")]
    [InlineData("{", "should be closed")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "run is missing")]
    [InlineData("<testsuites/>", "invalid start")]
    [InlineData("{\"run\":5}", "requires an element of type 'Object'")]
    [InlineData("{\"run\":{\"id\":\"x\"}}", "started is not a time")]
    public async Task A_file_that_is_no_report_is_said(string text, string why)
    {
        await File.WriteAllTextAsync(folder["a.json"], text);

        var e = await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]));
        Assert.StartsWith($"{folder["a.json"]} is not a JSON report of muster: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muster.report/1", "muster.report/2", "its schema is muster.report/2")]
    [InlineData("\"passed\":1", "\"passed\":2", "its summary counts 2 passed, its tests are 1")]
    [InlineData("\"planned\":1", "\"planned\":0", "it planned 0 tests and has results of 1")]
    [InlineData("\"outcome\":\"passed\",\"flaky\"", "\"outcome\":\"good\",\"flaky\"", "good is not an outcome")]
    [InlineData("\"id\":\"", "\"id\":\"x", "is not the id of a test")]
    [InlineData("\"name\":\"Shop.Cart.A\"", "\"name\":\"\\ud800\"", "Cannot read incomplete UTF-16")]
    [InlineData("\"exitCode\":0", "\"exitCode\":77", "77 is no exit code")]
    [InlineData("\"errors\": []}", "\"errors\": []", "should be closed")]
    [InlineData("\"errors\": []}", "\"errors\": []} x", "invalid after a single JSON value")]
    [InlineData("\"tests\": [", "\"tests\": [5,", "requires an element of type 'Object'")]
    public async Task A_report_that_was_changed_is_said(string part, string changed, string why)
    {
        await ShardAsync("a.json", 0, 100, Pass("A"));
        await File.WriteAllTextAsync(folder["a.json"], (await File.ReadAllTextAsync(folder["a.json"])).Replace(part, changed, StringComparison.Ordinal));

        Assert.Contains(why, (await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_cut_at_any_place_is_said_and_one_with_a_byte_order_mark_is_read()
    {
        await ShardAsync("a.json", 0, 100, Pass("A"));
        var whole = (await File.ReadAllTextAsync(folder["a.json"])).TrimEnd();
        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllTextAsync(folder["a.json"], whole[..length]);
            await Assert.ThrowsAsync<MergeException>(() => MergeAsync(["a.json"]));
        }

        await File.WriteAllTextAsync(folder["a.json"], "\ufeff" + whole);
        Assert.Equal(1, (await MergeAsync(["a.json"])).Summary.Passed);
    }

    [Theory, MemberData(nameof(ReportKind.All), MemberType = typeof(ReportKind))]
    public async Task Nasty_results_come_through_into_every_report(string kind)
    {
        foreach (var text in NastyResultsTests.Texts)
        {
            await WriteAsync("a.json", [.. NastyResultsTests.Run(text)]);
            await using (var reporters = new DirectReporters([ReportKind.New(kind, folder["out"])], _ => { }))
            {
                RunJoin.Of([folder["a.json"]], false).Replay(reporters.Tell, ExitCodes.Weightiest);
                Assert.Empty(reporters.Problems);
            }

            Assert.Equal(1 + (kind == "junit" ? 1 : 0), ReportKind.Check(kind, folder["out"]));
        }
    }

    static TestResult Pass(string name) => A.Result(TestOutcome.Passed, A.Case(name));

    static IEnumerable<JsonElement> Tests(JsonElement report) => report.GetProperty("tests").EnumerateArray();

    /// <summary>A run that began so many milliseconds after noon.</summary>
    Task ShardAsync(string file, int startedMs, double wallMs, params TestResult[] results)
    {
        int Of(TestOutcome outcome) => results.Count(r => r.Outcome == outcome);
        var bad = Of(TestOutcome.Failed) + Of(TestOutcome.Crashed) > 0;
        return WriteAsync(file, [
            new SessionEvent.RunStarted(A.Run() with { Id = file, Started = A.Noon.AddMilliseconds(startedMs) }) { AtMs = 0 }, Up(), .. results.Select(r => Recorded(r)), Gone(),
            Ended(A.Summary(results.Length, Of(TestOutcome.Passed)) with
            {
                Failed = Of(TestOutcome.Failed),
                Crashed = Of(TestOutcome.Crashed),
                NotRun = Of(TestOutcome.NotRun),
                WallMs = wallMs,
                BoundMs = wallMs,
                ExitCode = bad ? 2 : 0,
            })]);
    }

    async Task WriteAsync(string file, params SessionEvent[] events)
    {
        await using var reporter = new JsonReportReporter(folder[file]);
        await Tell.AllAsync(reporter, events);
    }

    async Task<(RunSummary Summary, JsonElement Report)> MergeAsync(string[] files, bool attempts = false)
    {
        RunSummary summary;
        await using (var reporters = new DirectReporters([new JsonReportReporter(folder["merged.json"])], _ => { }))
        {
            summary = RunJoin.Of([.. files.Select(f => folder[f])], attempts).Replay(reporters.Tell, ExitCodes.Weightiest);
            Assert.Empty(reporters.Problems);
        }

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["merged.json"]));
        return (summary, report.RootElement.Clone());
    }
}
