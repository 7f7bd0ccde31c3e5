using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Several tests at once in one worker: the samples declare four, and under <c>meets</c> four tests wait for each other.</summary>
public sealed class Threads
{
    public static TheoryData<string> Projects => ["Samples.XunitV2.Threads", "Samples.XunitV3.Threads", "Samples.NUnit.Threads", "Samples.MSTest.Threads"];

    [Theory, MemberData(nameof(Projects))]
    public async Task One_worker_runs_as_many_tests_at_once_as_the_project_declares(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "meets", "-n", "1");

        ExpectedTable.AssertHolds(run, project, null);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task Two_workers_share_what_the_project_declares(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "meets", "-n", "2", "--dist", "loadscope");

        ExpectedTable.AssertHolds(run, project, null);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Workers.Count());
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task A_crash_among_four_running_tests_is_charged_to_the_culprit_alone(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "meets,crashes", "-n", "1");

        ExpectedTable.AssertHolds(run, project, "crashes");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Contains($"while running {project}.Culprit.Spoils", ToolRun.Text(run.Test($"{project}.Culprit", "Spoils"), "message"), StringComparison.Ordinal);
        foreach (var guest in (string[])["Guest1", "Guest2", "Guest3"])
            Assert.Contains($"{project}.{guest}.", Shared(run), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task Of_four_running_tests_the_one_over_the_limit_is_timed_out_and_the_others_run_again(string project)
    {
        // The others may be long in coming on a busy machine: they have all the time they want.
        using var rules = new RulesFile("""{ "rules": [{ "filter": "ClassName~Culprit", "timeout": 8 }] }""");
        var run = await ToolRun.OfAsync(Repository.Sample(project), "meets,hangs", "-n", "1", "--config", rules.Path);

        ExpectedTable.AssertHolds(run, project, "hangs");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task A_number_of_threads_below_one_is_refused()
    {
        using var tool = ToolProcess.Start(["run", Repository.Sample("Samples.NUnit.Threads"), "--no-build", "--threads", "0"]);

        Assert.Equal(5, await tool.EndAsync());
        Assert.Contains("--threads 0: give a number from 1 up.", tool.Output, StringComparison.Ordinal);
    }

    // The line that tells of the worker's end names all who ran.
    static string Shared(ToolRun run) => run.Output.Split('\n').First(line => line.Contains("node down", StringComparison.Ordinal) || line.Contains("crashed with signal", StringComparison.Ordinal));
}
