using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Runs that Muster ends before their end.</summary>
public sealed class Stops
{
    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task Without_replacements_the_first_loss_stops_the_run(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "crashes", "-n", "1", "--max-worker-restart", "0");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("worker gw0 crashed and worker restarting disabled", run.Errors);
        Assert.Single(run.Workers);
        Assert.InRange(run.Count("crashed"), 0, 1);
        Assert.All(run.With("notRun"), test => Assert.Contains("worker restarting disabled", ToolRun.Text(test, "message"), StringComparison.Ordinal));
        Assert.NotEmpty(run.With("notRun"));
    }

    [Fact]
    public async Task After_so_many_replacements_the_next_loss_stops_the_run()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit"), "crashes", "-n", "1", "--max-worker-restart", "3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("maximum crashed workers reached: 3", run.Errors);
        Assert.Equal(1 + 3, run.Workers.Count());
        Assert.NotEmpty(run.With("notRun"));
    }

    [Theory]
    [InlineData("Samples.XunitV2", "-x")]
    [InlineData("Samples.XunitV3", "--maxfail=1")]
    [InlineData("Samples.NUnit", "-x")]
    [InlineData("Samples.MSTest", "--maxfail=1")]
    public async Task The_first_failure_stops_the_run(string project, string option)
    {
        // Without a memory of earlier runs, in which the slow tests would go first; and with them, for the others may be over before the first failure is heard of.
        using var sample = SampleCopy.Of(project);
        var run = await ToolRun.OfAsync(sample.Module, "failures,slow", "-n", "2", option);

        Assert.Equal(13, run.ExitCode);
        Assert.NotEmpty(run.With("failed"));
        Assert.All(run.With("notRun"), test => Assert.StartsWith("stopping after ", ToolRun.Text(test, "message"), StringComparison.Ordinal));
        Assert.NotEmpty(run.With("notRun"));
    }

    [Fact]
    public async Task A_crash_counts_as_a_failure()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.XunitV3"), "crashes", "-n", "1", "-x", "--max-worker-restart", "100");

        Assert.Equal(13, run.ExitCode);
        Assert.NotEmpty(run.With("crashed"));
        Assert.NotEmpty(run.With("notRun"));
    }
}
