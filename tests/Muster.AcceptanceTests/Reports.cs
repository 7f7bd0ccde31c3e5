using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

public sealed partial class Reports
{
    [Fact]
    public async Task A_run_of_failures_and_crashes_says_the_same_in_every_report()
    {
        using var tool = ToolProcess.Start(
            ["run", Repository.Sample("Samples.NUnit"), "--no-build", "-n", "2", "--max-worker-restart", "100", "--report-json", "{folder}/report.json",
                "--report-junit", "{folder}/junit.xml", "--report-html", "{folder}/page.html", "--report-trx", "{folder}/report.trx", "--report-junit", "{folder}/again.xml"],
            ("MUSTER_SAMPLES", "failures,crashes,floods"), ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", "{folder}/summary.md"), ("GITHUB_WORKSPACE", Repository.Root));
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        Assert.True(run.Count("failed") > 0 && run.Count("crashed") > 0);
        // One of the tests prints 100 MB, of which one is kept.
        Assert.All(Directory.EnumerateFiles(tool.Folder), file => Assert.InRange(new FileInfo(file).Length, 1, 8_000_000));
        var junit = XDocument.Load(Path.Combine(tool.Folder, "junit.xml")).Root!;
        Assert.Equal(
            (run.Count("total"), run.Count("failed"), run.Count("crashed") + run.Count("timedOut"), run.Count("skipped") + run.Count("notRun")),
            (junit.Descendants("testcase").Count(t => t.Parent!.Attribute("name")!.Value != "muster"), junit.Descendants("failure").Count(),
                junit.Descendants("error").Count(e => e.Attribute("type")!.Value is "crashed" or "timedOut"), junit.Descendants("skipped").Count()));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(tool.Folder, "junit.xml")), await File.ReadAllTextAsync(Path.Combine(tool.Folder, "again.xml")));
        var page = PageData(Path.Combine(tool.Folder, "page.html"));
        Assert.Equal(run.Count("total"), page.GetProperty("tests").GetArrayLength());
        Assert.Equal(run.Workers.Count(), page.GetProperty("workers").GetArrayLength());
        Assert.Equal(run.Count("crashed"), page.GetProperty("tests").EnumerateArray().Count(t => t[4].GetInt32() == 3));
        Assert.Equal(run.Count("total"), XDocument.Load(Path.Combine(tool.Folder, "report.trx")).Descendants().Count(e => e.Name.LocalName == "UnitTestResult"));
        Assert.InRange(tool.Output.Split('\n').Count(line => line.StartsWith("::error ", StringComparison.Ordinal)), 2, 10);
        // Which of them are among the first ten differs.
        Assert.Matches("::error file=samples/[^,]+\\.cs,line=[0-9]+,title=(FAILED|CRASHED) Samples\\.NUnit\\.", tool.Output);
        Assert.StartsWith("## ❌ FAILED (exit code 2)", await File.ReadAllTextAsync(Path.Combine(tool.Folder, "summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_shards_are_merged_into_one_run()
    {
        using var one = Shard("ClassName~Ordered");
        var first = await ToolRun.EndAsync(one);
        using var two = Shard("ClassName!~Ordered");
        var second = await ToolRun.EndAsync(two);
        var paths = new[] { Path.Combine(one.Folder, "report.json"), Path.Combine(two.Folder, "report.json") };
        using var merge = ToolProcess.Start(["merge", .. paths, "--report-json", "{folder}/report.json", "--report-html", "{folder}/page.html", "--report-junit", "{folder}/junit.xml"]);
        var merged = await ToolRun.EndAsync(merge);

        Assert.Equal(2, merged.ExitCode);
        Assert.Equal((first.Planned + second.Planned, first.Count("total") + second.Count("total"), first.Count("failed") + second.Count("failed")), (merged.Planned, merged.Count("total"), merged.Count("failed")));
        Assert.Equal(merged.Count("total"), PageData(Path.Combine(merge.Folder, "page.html")).GetProperty("tests").GetArrayLength());
        Assert.Matches($"planned {merged.Planned} = ", merged.Output);
    }

    [Fact]
    public async Task What_cannot_be_merged_is_said_with_exit_code_5_and_leaves_no_report()
    {
        using var run = Shard("ClassName~Ordered");
        await ToolRun.EndAsync(run);
        var report = Path.Combine(run.Folder, "report.json");
        File.Copy(report, Path.Combine(run.Folder, "copy.json"));
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "broken.json"), "{\"schema\":");

        await AssertRefusedAsync("are reports of the same run", report, Path.Combine(run.Folder, "copy.json"));
        await AssertRefusedAsync("broken.json is not a JSON report of muster", report, Path.Combine(run.Folder, "broken.json"));
        await AssertRefusedAsync("gone.json cannot be read", Path.Combine(run.Folder, "gone.json"));
        await AssertRefusedAsync("both name", report, "--report-html", "{folder}/out.html");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("never")]
    public async Task On_GitHub_what_the_tool_prints_is_no_command(string when)
    {
        using var tool = ToolProcess.Start(["run", "##[add-mask]x", "--report-github", when], ("GITHUB_ACTIONS", "true"));

        Assert.Equal(5, await tool.EndAsync());
        Assert.Contains("## [add-mask]x", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_GitHub_a_log_that_nobody_reads_does_not_hold_the_run()
    {
        using var tool = ToolProcess.Start(
            [ToolProcess.Unread, "/bin/sh", "-c", "head -c 65536 /dev/zero; exec \"$@\" 2>&1", "sh"],
            ["run", Repository.Sample("Samples.NUnit"), "--no-build", "-n", "2", "--report-json", "{folder}/report.json"],
            ("MUSTER_SAMPLES", "failures"), ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", "{folder}/summary.md"));
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(tool.Folder, "summary.md")));
    }

    static async Task AssertRefusedAsync(string why, params string[] words)
    {
        using var merge = ToolProcess.Start(["merge", .. words, "--report-junit", "{folder}/out.html"]);

        Assert.Equal(5, await merge.EndAsync());
        Assert.Contains(why, merge.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", merge.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(merge.Folder));
    }

    static ToolProcess Shard(string filter) => ToolRun.Start(Repository.Sample("Samples.NUnit"), "failures", "-n", "2", "--filter", filter);

    static JsonElement PageData(string path)
    {
        using var data = JsonDocument.Parse(Data().Match(File.ReadAllText(path)).Groups[1].Value);
        return data.RootElement.Clone();
    }

    [GeneratedRegex("id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
