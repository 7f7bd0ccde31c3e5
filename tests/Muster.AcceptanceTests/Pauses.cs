using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Ctrl-Z and <c>fg</c>, a debugger, a machine that sleeps: time in which nobody could do anything.</summary>
public sealed class Pauses
{
    /// <summary>A host that is stopped for so long is given up.</summary>
    static readonly TimeSpan Lost = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_the_tool_is_stopped_no_time_passes_for_the_tests()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "slow", "-n", "2", "-v", "--timeout", "10", "--filter", "FullyQualifiedName~Slow.");
        await tool.SaysAsync("%] PASSED ");

        tool.Signal("STOP");
        // Not a wait for something: the length of the pause is what is tried. A test may be at work when it begins, and takes a second more.
        await Task.Delay(TimeSpan.FromSeconds(13), TestContext.Current.CancellationToken);
        tool.Signal("CONT");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(15, run.Count("passed"));
    }

    [Fact]
    public async Task Hosts_that_are_stopped_for_long_are_lost_and_their_tests_charged()
    {
        var projects = SampleOutcomes.MainProjects.Select(row => row.Data).ToList();
        using var tool = ToolRun.Start([], [.. projects.Select(Repository.Sample)], "hangs", "-n", "4", "--filter", "FullyQualifiedName~HangAsleep");
        await HostOutput.HasAsync(tool, "sample: hanging", times: 4);

        foreach (var host in RunProcesses.HostsOf(tool))
            Signals.Send("STOP", host.Id);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal((4, 8), (run.Count("crashed"), run.Count("passed")));
        foreach (var charged in projects.Select(project => run.Test($"{project}.Hangs.HangAsleep", "Hangs")))
            Assert.StartsWith($"worker {ToolRun.Text(charged, "worker")} was killed: it was stopped for 5 s while running {ToolRun.Text(charged, "class")}.Hangs", ToolRun.Text(charged, "message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_goes_on_in_time_is_not_lost()
    {
        // A busy machine may be late with the second signal: then it was not in time.
        var stopped = await StopAndGoOnAsync();
        for (var tries = 1; tries < 5 && stopped >= Lost; tries++)
            stopped = await StopAndGoOnAsync();

        Assert.InRange(stopped, TimeSpan.FromSeconds(2), Lost);
    }

    /// <returns>How long the host was stopped, at most.</returns>
    static async Task<TimeSpan> StopAndGoOnAsync()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.NUnit"), "slow", "-n", "1", "-v", "--filter", "FullyQualifiedName~Slow.");
        await tool.SaysAsync("%] PASSED ");

        var host = Assert.Single(RunProcesses.HostsOf(tool)).Id;
        var since = TimeProvider.System.GetTimestamp();
        Signals.Send("STOP", host);
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        Signals.Send("CONT", host);
        var stopped = TimeProvider.System.GetElapsedTime(since);
        var run = await ToolRun.EndAsync(tool);
        if (stopped >= Lost)
            return stopped;

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Workers);
        return stopped;
    }
}
