using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Tests that never end. There is a worker for each way to hang: they wait for their limits together.</summary>
public sealed class Hanging
{
    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task A_hang_is_killed_at_its_limit_and_the_rest_runs(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "hangs", "-n", "4", "--timeout", "10", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, "hangs");
        Assert.Equal(2, run.ExitCode);
    }
}
