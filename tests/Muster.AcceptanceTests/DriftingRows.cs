using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The list of tests is kept from run to run; data may come from elsewhere than the files that it is kept for.</summary>
public sealed class DriftingRows
{
    public static TheoryData<string> Projects => SampleOutcomes.MainProjects;

    [Theory, MemberData(nameof(Projects))]
    public async Task Rows_with_other_names_in_each_process_all_run_and_the_user_is_told(string project)
    {
        using var sample = SampleCopy.Of(project);
        await ListAndKeepAsync(sample, "drift");

        var second = await RunAsync(sample, "drift", null);
        var third = await RunAsync(sample, "drift", null);

        ExpectedTable.AssertHolds(second, project, null);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("rows are not called the same in every process", second.Output);
        ExpectedTable.AssertHolds(third, project, null);
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task A_new_row_that_the_kept_list_lacks_is_an_error_and_runs_the_next_time(string project)
    {
        using var sample = SampleCopy.Of(project);
        await ListAndKeepAsync(sample, "");

        var second = await RunAsync(sample, "", 4);
        var third = await RunAsync(sample, "", 4);

        Assert.Equal(22, second.ExitCode);
        Assert.Contains(second.Errors, e => e.Contains("rows have come or gone"));
        Assert.Equal(0, third.ExitCode);
        Assert.Equal(4, Rows(third, project).Count);
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task A_row_of_the_kept_list_that_is_gone_is_an_error_and_forgotten_the_next_time(string project)
    {
        using var sample = SampleCopy.Of(project);
        await ListAndKeepAsync(sample, "");

        var second = await RunAsync(sample, "", 2);
        var third = await RunAsync(sample, "", 2);

        Assert.Equal(22, second.ExitCode);
        Assert.Equal(["notRun", "passed", "passed"], Rows(second, project).Order());
        Assert.Equal(0, third.ExitCode);
        Assert.Equal(["passed", "passed"], Rows(third, project));
    }

    // One process lists and runs: it finds what it has listed.
    static async Task ListAndKeepAsync(SampleCopy sample, string switches) =>
        Assert.Equal(0, (await ToolRun.OfAsync(sample.Module, switches, "-n", "0")).ExitCode);

    static async Task<ToolRun> RunAsync(SampleCopy sample, string switches, int? rows)
    {
        string[] environment = rows is null ? [] : ["env", $"MUSTER_SAMPLES_ROWS={rows}"];
        using var tool = ToolRun.Start(environment, [sample.Module], switches, "-n", "2");
        return await ToolRun.EndAsync(tool);
    }

    static List<string> Rows(ToolRun run, string project) =>
        [.. run.Results.Where(r => r.Class == project + ".Drifting" && r.Method == "Counted").Select(r => r.Outcome)];
}
