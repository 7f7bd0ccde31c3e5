using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What a user or a CI system sends to the tool.</summary>
public sealed class Interruptions
{
    const string Trx = "{folder}/report.trx";

    /// <summary>What is granted to running tests.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("INT", "Ctrl-C")]
    [InlineData("TERM", "SIGTERM")]
    [InlineData("HUP", "SIGHUP")]
    public async Task Once_lets_running_tests_end_and_writes_the_reports(string signal, string name)
    {
        // One test hangs, whichever worker has it and whenever: the other goes on.
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "slow,hangs", "-n", "2", "-v", "--filter", "FullyQualifiedName~Slow.|FullyQualifiedName~HangAsleep", "--report-trx", Trx);
        await tool.SaysAsync("%] PASSED ");

        tool.Signal(signal);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(0, run.Count("crashed") + run.Count("failed") + run.Count("timedOut"));
        Assert.All(run.With("notRun"), test => Assert.StartsWith($"stopped by {name}", ToolRun.Text(test, "message"), StringComparison.Ordinal));
        Assert.NotEmpty(run.With("notRun"));
        Assert.Equal(run.Count("total"), TrxResults(tool));
    }

    [Fact]
    public async Task Twice_ends_the_run_at_once()
    {
        // A busy machine may be late once; a tool that waits for the grace to pass is late every time.
        var took = await KillAsync();
        for (var tries = 1; tries < 5 && took >= Grace; tries++)
            took = await KillAsync();

        Assert.InRange(took, TimeSpan.Zero, Grace);
    }

    /// <returns>The time from the first signal to the end.</returns>
    static async Task<TimeSpan> KillAsync()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "hangs", "-n", "2", "--filter", "FullyQualifiedName~HangAsleep", "--report-trx", Trx);
        await HostOutput.HasAsync(tool, "sample: hanging");

        var sent = TimeProvider.System.GetTimestamp();
        tool.Signal("INT");
        await tool.SaysAsync("stopping: stopped by Ctrl-C");
        tool.Signal("INT");
        await tool.EndAsync();
        var took = TimeProvider.System.GetElapsedTime(sent);

        var run = await ToolRun.EndAsync(tool);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("notRun", ToolRun.Text(run.Test("Samples.XunitV3.Hangs.HangAsleep", "Hangs"), "outcome"));
        Assert.Equal(run.Count("total"), TrxResults(tool));
        return took;
    }

    [Fact]
    public async Task A_run_that_stops_at_a_failure_and_hangs_can_still_be_interrupted()
    {
        string[] modules = [Repository.Sample("Samples.XunitV2"), Repository.Sample("Samples.XunitV3")];
        using var tool = ToolRun.Start([], modules, "hangs", "-n", "2", "-x", "--filter", "FullyQualifiedName~HangAsleep");
        await HostOutput.HasAsync(tool, "sample: hanging", times: 2);
        Signals.Send("KILL", RunProcesses.HostsOf(tool)[0].Id);
        await tool.SaysAsync("stopping: stopping after 1 failure");

        tool.Signal("INT");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(1, run.Count("crashed"));
        Assert.Single(run.With("notRun"), test => ToolRun.Text(test, "method") == "Hangs");
    }

    static int TrxResults(ToolProcess tool) =>
        XDocument.Load(Path.Combine(tool.Folder, "report.trx")).Descendants().Count(e => e.Name.LocalName == "UnitTestResult");
}
