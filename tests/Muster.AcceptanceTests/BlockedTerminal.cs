using Xunit;

namespace Muster.AcceptanceTests;

public sealed class BlockedTerminal
{
    // As much as a pipe takes: from then on every write waits for ever.
    const string Fill = "head -c 65536 /dev/zero; ";

    [Theory]
    [InlineData(Fill + "exec \"$@\"")]
    [InlineData(Fill + "exec \"$@\" 2>&1")]
    public async Task A_run_whose_output_nobody_reads_ends_and_reports(string script)
    {
        using var tool = ToolRun.Start([ToolProcess.Unread, "/bin/sh", "-c", script, "sh"], [Repository.Sample("Samples.XunitV3")], "", "-n", "2", "-v");
        var began = TimeProvider.System.GetTimestamp();

        var run = await ToolRun.EndAsync(tool);

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        ExpectedTable.AssertHolds(run, "Samples.XunitV3", null);
        Assert.Equal(25, run.ExitCode);
    }

    [Fact]
    public async Task A_terminal_that_goes_away_does_not_change_the_run()
    {
        using var tool = ToolRun.Start([ToolProcess.Unread, "/bin/sh", "-c", "exec \"$@\" >&- 2>&-", "sh"], [Repository.Sample("Samples.XunitV3")], "", "-n", "2", "-v");

        var run = await ToolRun.EndAsync(tool);

        ExpectedTable.AssertHolds(run, "Samples.XunitV3", null);
    }
}
