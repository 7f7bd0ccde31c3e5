using Xunit;

namespace Muster.AcceptanceTests;

public sealed class SampleOutcomes
{
    public static TheoryData<string> MainProjects => ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];

    public static TheoryData<string> OtherProjects => ["Samples.XunitV2.Old", "Samples.NUnit.Old", "Samples.XunitV3.Mtp", "Samples.NUnit.Mtp", "Samples.MSTest.Mtp", "Samples.Mtp", "Samples.XunitV3.Main", "Samples.Migration"];

    public static TheoryData<string> AllProjects => [.. MainProjects.Select(r => r.Data), .. OtherProjects.Select(r => r.Data)];

    public static TheoryData<string> GreenProjects => [.. AllProjects.Select(r => r.Data), .. Threads.Projects.Select(r => r.Data), "Samples.Collision", "Samples.Hostile", "Samples.NUnit.Unsafe", "Samples.XunitV3.Unsafe"];

    [Theory, MemberData(nameof(GreenProjects))]
    public async Task A_plain_run_is_green_and_as_the_table_says(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "", "-n", "2");

        ExpectedTable.AssertHolds(run, project, null);
        Assert.Empty(run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory, MemberData(nameof(MainProjects))]
    public async Task Without_distribution_the_outcomes_are_the_same(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "", "-n", "0");

        ExpectedTable.AssertHolds(run, project, null);
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Report.GetProperty("workers").EnumerateArray());
    }

    [Theory, MemberData(nameof(AllProjects))]
    public async Task Failures_are_reported_as_the_table_says(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "failures", "-n", "2");

        ExpectedTable.AssertHolds(run, project, "failures");
        Assert.Equal(2, run.ExitCode);
    }

    [Theory, MemberData(nameof(OtherProjects))]
    public async Task A_crash_costs_one_test_and_the_rest_runs(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "crashes", "-n", "2", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, "crashes");
        Assert.Equal(2, run.ExitCode);
    }
}
