using Xunit;

namespace Muster.AcceptanceTests;

public sealed class Modes
{
    [Theory]
    [InlineData("load")]
    [InlineData("loadscope")]
    [InlineData("loadfile")]
    [InlineData("worksteal")]
    [InlineData("no")]
    public async Task Every_mode_runs_every_test_once(string mode)
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit"), "", "-n", "2", "--dist", mode);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(mode, run.Report.GetProperty("run").GetProperty("dist").GetString());
        ExpectedTable.AssertHolds(run, "Samples.NUnit", null);
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    public async Task A_class_whose_tests_rely_on_each_other_is_right_in_the_end_however_it_was_cut(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "", "-n", "1", "--threads", "1", "--dist", "load", "--maxschedchunk", "1", "--filter", "ClassName~Ordered");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("will not be split again", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task Classes_of_one_group_share_a_worker_with_loadgroup(string project)
    {
        using var tool = ToolProcess.Start(
            ["run", Repository.Sample(project), "--no-build", "--report-json", "{folder}/report.json", "-n", "4", "--dist", "loadgroup", "--filter", "FullyQualifiedName~Group"],
            ("MUSTER_SAMPLES_DIST", "loadgroup"),
            ("MUSTER_SAMPLES_GROUP_LOG", "{folder}/groups.log"));
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Tests.Select(t => t.GetProperty("worker").GetString()).Distinct());
        Assert.True(run.Tests.Count() >= 2);
    }

    [Theory]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task An_assembly_fixture_runs_at_most_once_in_a_worker(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "slow", "-n", "2");

        var pids = run.FixtureLog.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(pids);
        Assert.Equal(pids.Distinct().Count(), pids.Count);
    }

    [Theory]
    [InlineData("Samples.NUnit.OddNames", "loadscope", "--dist", "loadscope")]
    [InlineData("Samples.NUnit.Asynchronous", "loadscope", "--dist", "loadscope", "--no-loadscope-reorder")]
    [InlineData("Samples.NUnit.Asynchronous", "load", "-d", "--maxschedchunk", "1")]
    public async Task The_largest_scope_goes_first_unless_told_otherwise(string first, string mode, params string[] options)
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit"), "", ["-n", "1", .. options, "--filter", "ClassName~Asynchronous|ClassName~OddNames"]);

        Assert.Equal(mode, run.Report.GetProperty("run").GetProperty("dist").GetString());
        Assert.Equal(first, ToolRun.Text(run.Tests.MinBy(test => test.GetProperty("startedMs").GetDouble()), "class"));
    }

    [Fact]
    public async Task A_list_names_what_a_run_would_plan()
    {
        using var tool = ToolProcess.Start(["list", Repository.Sample("Samples.XunitV2"), "--no-build", "--filter", "ClassName~Passing"]);

        Assert.Equal(0, await tool.EndAsync());
        Assert.Contains("Samples.XunitV2.Passing.Passes", tool.Output, StringComparison.Ordinal);
    }
}
