using Xunit;

namespace Muster.AcceptanceTests;

public sealed class BlockedTerminal
{
    // As much as a pipe takes: from then on every write waits for ever, also that of what the tool says of its reporter.
    const string Script = "head -c 65536 /dev/zero; exec \"$@\" 2>&1";

    [Fact]
    public async Task A_run_whose_output_nobody_reads_ends_and_reports()
    {
        using var tool = ToolRun.Start([ToolProcess.Unread, "/bin/sh", "-c", Script, "sh"], [Repository.Sample("Samples.XunitV3")], "", "-n", "2", "-v");

        var run = await ToolRun.EndAsync(tool);

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
