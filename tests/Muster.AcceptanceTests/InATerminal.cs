using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The tool with a real terminal before it, that of <c>script</c>.</summary>
[Collection(nameof(Alone))]
public sealed partial class InATerminal
{
    const string Erased = "\u001b[J";
    static readonly string[] Slow = ["-n", "2", "--timeout", "2", "--filter", "FullyQualifiedName~Slow.SlowA"];

    [Theory]
    [InlineData(100, "C.UTF-8", @"█+░* +\d+% \d/5  [\d.]+ s", @"gw0 Samples\.XunitV3\.Slow\.SlowA\.Sleeps1000 \(Samples\.XunitV3\) [\d.]+ s")]
    [InlineData(20, "C", @"^\d/5$", @"^gw0 Sam\w*\.+ \d\.\d+ s$")]
    public async Task A_live_block_shows_what_runs_and_is_gone_at_the_end(int columns, string locale, string head, string row)
    {
        using var tool = Start(["script", "-qefc", $"stty cols {columns} rows 10; exec $TOOL", "/dev/null"], locale);
        await tool.SaysAsync("gw0 Sam");
        Resize(tool, columns - 5);
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
        Assert.All(run.Workers, worker => Assert.Equal(0, worker.GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public async Task Ctrl_Z_gives_the_shell_a_clean_terminal_and_fg_goes_on_where_it_was()
    {
        using var tool = Start(["script", "-qefc", "exec bash --norc --noprofile --noediting -i", "/dev/null"], "C.UTF-8");
        tool.Type("$TOOL\n");
        await tool.SaysAsync("gw0 Sam");

        tool.Type("\u001a");
        await tool.SaysAsync("Stopped");
        Assert.EndsWith(Erased, tool.Output[..tool.Output.IndexOf("[1]+", StringComparison.Ordinal)].TrimEnd(), StringComparison.Ordinal);
        // Not a wait for something: longer than a test may take.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        tool.Type("stty -a; fg\n");
        await tool.SaysAsync("efficiency");
        tool.Type("exit $?\n");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, run.Count("passed"));
        Assert.Matches(@"[^-]icanon", run.Output);
        Assert.Matches(@"[^-]echo ", run.Output);
    }

    // The words of the tool's command are without blanks.
    static ToolProcess Start(string[] terminal, string locale)
    {
        string[] wrapper = ["bash", "-c", "export TOOL=\"$*\"; exec " + string.Join(' ', terminal.Select(word => $"'{word}'")), "bash"];
        return ToolProcess.Start(
            wrapper,
            ["run", Repository.Sample("Samples.XunitV3"), "--no-build", "--report-json", "{folder}/report.json", .. Slow],
            ("MUSTER_SAMPLES", "slow"), ("LC_ALL", locale), ("TERM", "xterm"), ("CI", ""), ("NO_COLOR", ""));
    }

    static void Resize(ToolProcess tool, int columns)
    {
        var process = RunProcesses.Of(tool).First(p => p.Command.Contains(" run ", StringComparison.Ordinal) && !p.IsHost && p.Command.StartsWith("dotnet", StringComparison.Ordinal));
        using var stty = Process.Start("stty", ["-F", $"/proc/{process.Id}/fd/1", "cols", $"{columns}"]);
        stty.WaitForExit();
        Assert.Equal(0, stty.ExitCode);
    }

    static IEnumerable<string> Drawn(ToolRun run) => run.Output.Split('\n', '\r').SelectMany(line => line.Split(Erased)).Select(line => line.TrimEnd());

    [GeneratedRegex(@"[█░]|^gw\d ", RegexOptions.Multiline)]
    private static partial Regex BlockLine();
}
