using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The tool with a real terminal before it, that of <c>script</c>.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class InATerminal
{
    const string Erased = "\u001b[J";

    // With one worker, and in it one test at a time: which of several is the first to be up, nobody knows.
    static readonly string[] OneWorker = ["-n", "1", "--threads", "1", "--filter"];

    [Theory]
    [InlineData(100, "C.UTF-8", @"█+░* +\d+% \d/5  [\d.]+ s", @"gw0 Samples\.XunitV3\.Slow\.SlowA\.Sleeps\d+ \(Samples\.XunitV3\) [\d.]+ s")]
    [InlineData(20, "C", @"^\d/5$", @"^gw0 Sam\w*\.+ [\d.]+ s$")]
    public async Task A_live_block_shows_what_runs_and_is_gone_at_the_end(int columns, string locale, string head, string row)
    {
        using var tool = Start(["script", "-qefc", $"stty cols {columns} rows 10; exec $TOOL", "/dev/null"], locale, "SlowA", ("MUSTER_SAMPLES_ALARM", "{folder}/alarm"));
        await tool.SaysAsync("gw0 Sam");
        await ResizeAsync(tool, columns - 5);
        // Until then no test has ended: however long that took, the run was there.
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "alarm"), "", TestContext.Current.CancellationToken);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(Drawn(run), line => Regex.IsMatch(line, head));
        Assert.Contains(Drawn(run), line => Regex.IsMatch(line, row));
        Assert.All(Drawn(run).Where(line => line.StartsWith("gw", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 1, columns - 1));
        Assert.Equal(locale != "C", run.Output.Contains('█', StringComparison.Ordinal));
        var left = run.Output[(run.Output.LastIndexOf(Erased, StringComparison.Ordinal) + Erased.Length)..];
        Assert.Contains("planned 5 = 5 passed", left, StringComparison.Ordinal);
        Assert.DoesNotMatch(BlockLine(), left);
    }

    [Fact]
    public async Task Ctrl_C_reaches_the_tool_and_no_host()
    {
        using var tool = Start(["script", "-qefc", "exec $TOOL", "/dev/null"], "C.UTF-8");
        await tool.SaysAsync("gw0 Sam");

        tool.Type("\u0003");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("stopping: stopped by Ctrl-C; again to kill", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Planned, run.Count("passed") + run.Count("notRun"));
        Assert.NotEqual(0, run.Count("passed"));
        Assert.All(run.Workers, worker => Assert.NotEqual("2", worker.GetProperty("signal").ToString()));
    }

    [Fact]
    public async Task Ctrl_Z_gives_the_shell_a_clean_terminal_and_fg_goes_on_where_it_was()
    {
        using var tool = Start(["script", "-qefc", "exec bash --norc --noprofile --noediting -i", "/dev/null"], "C.UTF-8");
        tool.Type("$TOOL --timeout 10\n");
        await tool.SaysAsync("gw0 Sam");

        tool.Type("\u001a");
        await tool.SaysAsync("Stopped");
        Assert.EndsWith(Erased, tool.Output[..tool.Output.IndexOf("[1]+", StringComparison.Ordinal)].TrimEnd(), StringComparison.Ordinal);
        // Not a wait for something: longer than a test may take.
        await Task.Delay(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);
        tool.Type("stty -a; fg\n");
        await tool.SaysAsync("efficiency");
        tool.Type("exit $?\n");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(15, run.Count("passed"));
        Assert.Matches(@"[^-]icanon", run.Output);
        Assert.Matches(@"[^-]echo ", run.Output);
    }

    // The words of the tool's command are without blanks.
    static ToolProcess Start(string[] terminal, string locale, string tests = "", params (string Name, string Value)[] environment)
    {
        string[] wrapper = ["bash", "-c", "export TOOL=\"$*\"; exec " + string.Join(' ', terminal.Select(word => $"'{word}'")), "bash"];
        return ToolProcess.Start(
            wrapper,
            ["run", Repository.Sample("Samples.XunitV3"), "--no-build", "--report-json", "{folder}/report.json", .. OneWorker, "FullyQualifiedName~Slow." + tests],
            [("MUSTER_SAMPLES", "slow"), ("LC_ALL", locale), ("TERM", "xterm"), ("HISTFILE", "/dev/null"), .. environment]);
    }

    // A child that has not become another program yet looks like the tool, and is gone a moment later.
    static Task ResizeAsync(ToolProcess tool, int columns) =>
        Eventually.IsAsync(() => tool.HasExited || ToolsOf(tool).Any(id => Rights.Can("stty", "-F", $"/proc/{id}/fd/1", "cols", $"{columns}")), () => $"the terminal has another width; muster said:\n{tool.Output}");

    static IEnumerable<int> ToolsOf(ToolProcess tool) =>
        RunProcesses.Of(tool).Where(p => p.Command.Contains(" run ", StringComparison.Ordinal) && !p.IsHost && p.Command.StartsWith("dotnet", StringComparison.Ordinal)).Select(p => p.Id);

    static IEnumerable<string> Drawn(ToolRun run) => run.Output.Split('\n', '\r').SelectMany(line => line.Split(Erased)).Select(line => line.TrimEnd());

    [GeneratedRegex(@"[█░]|^gw\d ", RegexOptions.Multiline)]
    private static partial Regex BlockLine();
}
