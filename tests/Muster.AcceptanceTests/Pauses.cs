using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Ctrl-Z and <c>fg</c>, a debugger, a machine that sleeps: time in which nobody could do anything.</summary>
public sealed class Pauses
{
    [Fact]
    public async Task While_the_tool_is_stopped_no_time_passes_for_the_tests()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "slow", "-n", "2", "-v", "--timeout", "2", "--filter", "FullyQualifiedName~Slow.");
        await tool.SaysAsync("PASSED");

        tool.Signal("STOP");
        // Not a wait for something: the length of the pause is what is tried.
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        tool.Signal("CONT");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(15, run.Count("passed"));
    }

    [Fact]
    public async Task A_host_that_is_stopped_for_long_is_lost_and_its_test_charged()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "hangs", "-n", "1", "--threads", "1", "--filter", "FullyQualifiedName~HangAsleep|FullyQualifiedName~Slow.");
        await HostOutput.HasAsync(tool, "sample: hanging");

        Signals.Send("STOP", Assert.Single(RunProcesses.HostsOf(tool)).Id);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        var charged = Assert.Single(run.With("crashed"));
        Assert.Equal("Samples.XunitV3.Hangs.HangAsleep", ToolRun.Text(charged, "class"));
        Assert.StartsWith("worker gw0 was killed: it was stopped for 5 s while running Samples.XunitV3.Hangs.HangAsleep", ToolRun.Text(charged, "message"), StringComparison.Ordinal);
        Assert.Equal(run.Planned - 1, run.Count("passed"));
    }

    [Fact]
    public async Task A_host_that_goes_on_in_time_is_not_lost()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.NUnit"), "slow", "-n", "1", "-v", "--filter", "FullyQualifiedName~Slow.");
        await tool.SaysAsync("PASSED");

        var host = Assert.Single(RunProcesses.HostsOf(tool)).Id;
        Signals.Send("STOP", host);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Signals.Send("CONT", host);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Workers);
    }
}
