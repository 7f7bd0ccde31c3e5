using System.Text;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Reporting.GitHub;
using static Muster.UnitTests.Reporting.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

public sealed class GitHubReporterTests : IDisposable
{
    readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_failure_is_annotated_where_it_happened()
    {
        var failed = Failed("Adds(a: 1, b: 2)") with { StackTrace = "   at Shop.Lib.Check() in /elsewhere/Lib.cs:line 3\n   at Shop.Cart.Adds() in /repo/tests/Cart, new.cs:line 12\n" };
        var command = Assert.Single(await AnnotateAsync(Recorded(failed)));

        Assert.Equal("error", command.Name);
        Assert.Equal(("tests/Cart, new.cs", "12", "FAILED Shop.Cart.Adds(a: 1, b: 2) (Shop.Tests) [gw0]"), (command.Properties["file"], command.Properties["line"], command.Properties["title"]));
        Assert.StartsWith("100 % wrong:\nexpected\n   at Shop.Lib", command.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/repo/tests/Cart.cs", "tests/Cart.cs")]
    [InlineData("/_/tests/Cart.cs", "tests/Cart.cs")]
    [InlineData("/elsewhere/Cart.cs", null)]
    [InlineData("/repo/../etc/Cart.cs", null)]
    public async Task Without_a_trace_it_stands_where_the_test_does(string file, string? shown)
    {
        var failed = Failed("Adds");
        var command = Assert.Single(await AnnotateAsync(Recorded(failed with { Case = failed.Case with { File = file, Line = 7 } })));

        Assert.Equal(shown, command.Properties.GetValueOrDefault("file"));
    }

    [Fact]
    public async Task Where_a_module_runs_on_several_frameworks_the_annotation_names_its_own()
    {
        var twin = A.Module(index: 1) with { TargetFramework = "net8.0" };
        var command = Assert.Single(await AnnotateAsync(Added(), Added(twin), Recorded(Failed("Adds") with { Module = twin })));

        Assert.Equal("FAILED Shop.Cart.Adds (Shop.Tests, net8.0) [gw0]", command.Properties["title"]);
    }

    [Fact]
    public async Task Of_each_kind_there_are_ten_and_a_word_about_the_rest()
    {
        var flaky = A.Result(TestOutcome.Passed, A.Case("Flaps")) with { Flaky = true, Attempts = [new TestAttempt(TestOutcome.Failed, "gw1", 1, "once"), new TestAttempt(TestOutcome.Passed, "gw0", 1, null)] };
        var commands = await AnnotateAsync([.. Enumerable.Range(0, 25).Select(i => Recorded(Failed($"T{i}"))), Problem("left behind"), Recorded(flaky)]);

        Assert.Equal((10, 1, 1), (commands.Count(c => c.Name == "error"), commands.Count(c => c.Name == "warning"), commands.Count(c => c.Name == "notice")));
        Assert.StartsWith("16 more annotations", commands[^1].Data, StringComparison.Ordinal);
        Assert.Equal("attempt 1: failed: once\nattempt 2: passed", commands[^2].Data);
    }

    [Fact]
    public async Task A_hostile_result_is_one_annotation_and_no_other_command()
    {
        foreach (var text in NastyResultsTests.Texts.Append("x::y%0A::add-mask::z,file=/etc/passwd,title=::"))
        {
            var commands = await AnnotateAsync(NastyResultsTests.Run(text));
            Assert.Equal(["error", "error"], commands.Select(c => c.Name));
            Assert.All(commands, c => Assert.Empty(c.Properties.Keys.Except(["title"])));
        }
    }

    [Fact]
    public async Task The_summary_has_totals_failures_flaky_and_slowest()
    {
        var flaky = A.Result(TestOutcome.Passed, A.Case("Flaps")) with { Flaky = true, DurationMs = 2000, Attempts = [new TestAttempt(TestOutcome.Failed, "gw1", 1, "once"), new TestAttempt(TestOutcome.Passed, "gw0", 1, null)] };
        var summary = await SummariseAsync(Started(), Recorded(Failed("Adds") with { Output = "<b>&\n" }), Recorded(flaky), Problem("left"), Ended(A.Summary(2, 1) with { Failed = 1, Flaky = 1, Errors = 1, ExitCode = 2 }));

        Assert.StartsWith("## ❌ FAILED (exit code 2): 2 results of 2 planned tests\n\n| passed | failed |", summary, StringComparison.Ordinal);
        Assert.Contains("<details><summary>failed <code>Shop&#46;Cart&#46;Adds</code> (Shop&#46;Tests) &#91;gw0&#93; local</summary>\n\n<pre>100 % wrong:\nexpected</pre>", summary, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;", summary, StringComparison.Ordinal);
        Assert.Contains("### Flaky\n\n- <code>Shop&#46;Cart&#46;Flaps</code> (Shop&#46;Tests), attempt 2\n", summary, StringComparison.Ordinal);
        Assert.Contains("### Slowest\n\n| test | time |\n|---|---:|\n| <code>Shop&#46;Cart&#46;Flaps</code> (Shop&#46;Tests) | 2.0 s |\n", summary, StringComparison.Ordinal);
        Assert.Contains("<pre>error (host) Shop.Tests: left</pre>", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_stays_within_a_mebibyte_with_what_is_there_already()
    {
        var earlier = new string('e', 500_000);
        await File.WriteAllTextAsync(folder["summary.md"], earlier);
        var failed = Failed("Adds") with { Message = new string('<', 100_000), Output = new string('&', 100_000) };
        var summary = await SummariseAsync([Started(), .. Enumerable.Range(0, 500).Select(i => Recorded(failed)), Ended(A.Summary(500, 0) with { Failed = 500, ExitCode = 2 })]);

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 900_000, 1024 * 1024);
        Assert.StartsWith(earlier + "\n\n## ", summary, StringComparison.Ordinal);
        Assert.Contains("more failures: a report", summary, StringComparison.Ordinal);
        Assert.Equal(summary.Split("<details>").Length, summary.Split("</details>").Length);
    }

    [Fact]
    public async Task A_full_summary_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(folder["summary.md"], new string('e', 1024 * 1024));

        Assert.Equal(1024 * 1024, (await SummariseAsync(Started(), Ended(A.Summary(0, 0)))).Length);
    }

    [Fact]
    public async Task A_hostile_result_cannot_leave_its_place_in_the_summary()
    {
        foreach (var text in NastyResultsTests.Texts.Append("</pre></details>\n\n# Title\n| a | b |\n`` ` ``"))
        {
            File.Delete(folder["summary.md"]);
            var summary = await SummariseAsync([.. NastyResultsTests.Run(text)]);

            Assert.Equal(["details", "summary", "code", "pre"], Tags(summary).Distinct());
            Assert.Single(summary.Split('\n'), line => line.StartsWith("## ", StringComparison.Ordinal));
            Assert.DoesNotContain('\ufffd', summary);
        }
    }

    static IEnumerable<string> Tags(string markdown) => System.Text.RegularExpressions.Regex.Matches(markdown, "</?([^>]*)>").Select(m => m.Groups[1].Value);

    static TestResult Failed(string name) => A.Result(TestOutcome.Failed, A.Case("Adds", $"Shop.Cart.{name}")) with { Message = "100 % wrong:\nexpected" };

    static async Task<IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Properties, string Data)>> AnnotateAsync(params IEnumerable<SessionEvent> events)
    {
        var announced = "";
        await using var reporter = new GitHubReporter(new GitHubOptions(null, "/repo"), lines => announced = lines);
        await Tell.AllAsync(reporter, [.. events.Where(e => e is not SessionEvent.RunEnded), Ended(A.Summary(1, 0))]);
        return RunnerOfGitHub.Commands(announced);
    }

    async Task<string> SummariseAsync(params SessionEvent[] events)
    {
        await using (var reporter = new GitHubReporter(new GitHubOptions(folder["summary.md"], "/repo"), _ => { }))
            await Tell.AllAsync(reporter, events);

        return await File.ReadAllTextAsync(folder["summary.md"]);
    }
}
