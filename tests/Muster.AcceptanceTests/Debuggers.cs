using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Debugger;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A real debugger, the runtime's own library for them, attached to workers.</summary>
public sealed class Debuggers
{
    // So long that the tool is stopped before it is over, on a slow machine too.
    const string Limit = "20";

    [Theory]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.Mtp")]
    [InlineData("Samples.XunitV3.Main")]
    public async Task With_debug_tests_begin_when_a_debugger_is_attached_to_the_process_that_is_named(string project)
    {
        using var tool = ToolRun.Start(Repository.Sample(project), "", "--debug", "--class", "Passing", "-v");
        await tool.SaysAsync("Ctrl-C ends the run");
        var named = Regex.Match(tool.Output, "attach to process ([0-9]+)").Groups[1].Value;
        Assert.DoesNotContain("PASSED", tool.Output, StringComparison.Ordinal);
        using (await DebuggerProcess.AttachAsync(int.Parse(named, CultureInfo.InvariantCulture), tool.Temporary))
            await tool.SaysAsync("passed + ");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run.Planned, run.Count("passed"));
    }

    [Fact]
    public async Task A_test_that_stands_at_a_breakpoint_is_not_killed_before_its_debugger_has_let_it_go()
    {
        using var tool = Hanging("--timeout", Limit);
        using (var debugger = await AttachedAsync(tool))
        {
            await debugger.StopAsync();
            // Not a wait for something: longer than the limit is what is tried.
            await Task.Delay(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("TIMED OUT", tool.Output, StringComparison.Ordinal);
            await debugger.DetachAsync();
        }

        // That they do is seen below, once: it takes its time.
        await tool.SaysAsync("no debugger is attached to gw0 any more: its time limits count again");
        Assert.DoesNotContain("TIMED OUT", tool.Output, StringComparison.Ordinal);
        await StopAtOnceAsync(tool);
        Assert.Equal(0, (await ToolRun.EndAsync(tool)).Count("timedOut"));
    }

    [Fact]
    public async Task A_debugger_may_be_attached_to_an_app_at_any_time()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.Mtp"), "hangs", "-n", "1", "-v", "--class", "Hanging", "--timeout", "600");
        await HostOutput.HasAsync(tool, "sample: hanging");
        await tool.SaysAsync("[gw0] its app is process ");
        var named = Regex.Match(tool.Output, @"\[gw0\] its app is process ([0-9]+) \(Samples\.Mtp\)").Groups[1].Value;
        using (var debugger = await DebuggerProcess.AttachAsync(int.Parse(named, CultureInfo.InvariantCulture), tool.Temporary))
        {
            await debugger.StopAsync();
            await tool.SaysAsync("a debugger is attached to gw0: its time limits stand still until it is let go");
            await debugger.DetachAsync();
        }

        await tool.SaysAsync("no debugger is attached to gw0 any more: its time limits count again");
        await StopAtOnceAsync(tool);
        Assert.Equal(3, (await ToolRun.EndAsync(tool)).ExitCode);
    }

    [Fact]
    public async Task A_debugger_that_is_killed_leaves_no_test_without_a_limit()
    {
        using var tool = Hanging("--timeout", Limit);
        using (await AttachedAsync(tool))
        {
        }

        await tool.SaysAsync("no debugger is attached to gw0 any more");
        Assert.Equal(1, (await ToolRun.EndAsync(tool)).Count("timedOut"));
    }

    [Fact]
    public async Task Ctrl_C_twice_ends_a_process_that_stands_at_a_breakpoint_at_once()
    {
        using var tool = Hanging();
        using (var debugger = await AttachedAsync(tool))
        {
            await debugger.StopAsync();
            await StopAtOnceAsync(tool);
            await tool.SaysAsync("not run");
        }

        var run = await ToolRun.EndAsync(tool);
        Assert.Equal((3, "notRun"), (run.ExitCode, ToolRun.Text(run.Test("Samples.XunitV3.Hangs.HangAsleep", "Hangs"), "outcome")));
    }

    static async Task StopAtOnceAsync(ToolProcess tool)
    {
        tool.Signal("INT");
        await tool.SaysAsync("stopping: ");
        tool.Signal("INT");
    }

    static ToolProcess Hanging(params string[] options) =>
        ToolRun.Start(Repository.Sample("Samples.XunitV3"), "hangs", ["-n", "1", "-v", "--class", "HangAsleep", .. options]);

    /// <summary>While the debugger starts, the tool is stopped and no limit comes nearer: however slow the machine is.</summary>
    static async Task<DebuggerProcess> AttachedAsync(ToolProcess tool)
    {
        await HostOutput.HasAsync(tool, "sample: hanging");
        tool.Signal("STOP");
        var debugger = await DebuggerProcess.AttachAsync(Assert.Single(RunProcesses.HostsOf(tool)).Id, tool.Temporary);
        tool.Signal("CONT");
        await tool.SaysAsync("a debugger is attached to gw0: its time limits stand still until it is let go");
        return debugger;
    }
}
