using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What a user or a CI system sends to the tool.</summary>
[Collection(nameof(Alone))]
public sealed class Interruptions
{
    const string Trx = "{folder}/report.trx";

    /// <summary>What is granted to running tests, and as much again for what is in the way on a busy machine.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("INT", "Ctrl-C")]
    [InlineData("TERM", "SIGTERM")]
    [InlineData("HUP", "SIGHUP")]
    public async Task Once_lets_running_tests_end_and_writes_the_reports(string signal, string name)
    {
        // Under nohup a signal is ignored, by whoever is started from there as well, and rightly so.
        string[] heeding = ["env", $"--default-signal={signal}"];
        using var tool = ToolRun.Start(heeding, [Repository.Sample("Samples.XunitV3")], "slow,hangs", "-n", "2", "-v", "--report-trx", Trx);
        await tool.SaysAsync("%] PASSED ");

        var sent = TimeProvider.System.GetTimestamp();
        tool.Signal(signal);
        var run = await ToolRun.EndAsync(tool);

        Assert.InRange(TimeProvider.System.GetElapsedTime(sent), TimeSpan.Zero, 3 * Grace);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(0, run.Count("crashed") + run.Count("failed") + run.Count("timedOut"));
        Assert.All(run.With("notRun"), test => Assert.StartsWith($"stopped by {name}", ToolRun.Text(test, "message"), StringComparison.Ordinal));
        Assert.NotEmpty(run.With("notRun"));
        Assert.Equal(run.Count("total"), TrxResults(tool));
    }

    [Fact]
    public async Task Twice_ends_the_run_at_once()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.XunitV3"), "hangs", "-n", "2", "--filter", "FullyQualifiedName~HangAsleep", "--report-trx", Trx);
        await HostOutput.HasAsync(tool, "sample: hanging");

        tool.Signal("INT");
        await tool.SaysAsync("stopping: stopped by Ctrl-C");
        var sent = TimeProvider.System.GetTimestamp();
        tool.Signal("INT");
        var run = await ToolRun.EndAsync(tool);

        Assert.InRange(TimeProvider.System.GetElapsedTime(sent), TimeSpan.Zero, Grace - TimeSpan.FromSeconds(1));
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("notRun", ToolRun.Text(run.Test("Samples.XunitV3.Hangs.HangAsleep", "Hangs"), "outcome"));
        Assert.Equal(run.Count("total"), TrxResults(tool));
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
