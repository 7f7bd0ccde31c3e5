using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Commands that run beside the tests.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Hooks
{
    static string Module => Repository.Sample("Samples.XunitV3");

    [Fact]
    public async Task A_start_that_fails_stops_the_run_before_any_test_and_what_it_began_can_be_ended()
    {
        using var tool = ToolRun.Start(Module, "", "--hook", "runStart=echo no such network >&2; exit 7", "--hook", "runEnd=echo tidied");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal((24, 0, 0), (run.ExitCode, run.Planned, run.Workers.Count()));
        Assert.Equal("runStart: `echo no such network >&2; exit 7` ended with exit code 7.\nIts last output:\nno such network", run.Errors.Single());
        Assert.Contains("[runEnd] tidied", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_runs_after_Ctrl_C_and_is_not_hit_by_it()
    {
        using var tool = ToolRun.Start(Module, "hangs", "-n", "2", "--filter", "FullyQualifiedName~HangAsleep", "--hook", "runEnd=echo $MUSTER_HOOK_OUTCOME >{folder}/end; echo ending; while [ ! -e {folder}/go ]; do sleep 0.1; done; echo tidied");
        await HostOutput.HasAsync(tool, "sample: hanging");

        tool.Signal("INT");
        await tool.SaysAsync("[runEnd] ending");
        tool.Signal("INT");
        await tool.SaysAsync("runEnd is still running; again to kill it.");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "go"), "", TestContext.Current.CancellationToken);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("[runEnd] tidied", run.Output, StringComparison.Ordinal);
        Assert.Equal("aborted\n", await File.ReadAllTextAsync(Path.Combine(tool.Folder, "end"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Workers_are_named_to_their_hooks_and_a_daemon_of_the_start_serves_until_the_end_and_longer()
    {
        const string Daemon = "runStart=(while [ ! -e {folder}/stop ]; do date >{folder}/alive; sleep 0.1; done; echo >{folder}/stopped) & echo started";
        using var tool = ToolRun.Start(Module, "crashes", "-n", "1", "--filter", "FullyQualifiedName~CrashKill|FullyQualifiedName~Passing", "--hook", Daemon, "--hook", "nodeReady=echo $MUSTER_WORKER $MUSTER_HOOK_PID >>{folder}/ready", "--hook", "nodeDown=echo $MUSTER_WORKER $MUSTER_HOOK_PID $MUSTER_HOOK_SIGNAL >>{folder}/down");
        Assert.Equal(2, await tool.EndAsync());

        File.Delete(Path.Combine(tool.Folder, "alive"));
        await Eventually.IsAsync(() => File.Exists(Path.Combine(tool.Folder, "alive")), () => "the daemon lives on when the run is over");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "stop"), "", TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => File.Exists(Path.Combine(tool.Folder, "stopped")), () => "the daemon ends when it is told to");

        var run = await ToolRun.EndAsync(tool);
        var workers = run.Workers.Select(w => $"gw0 {w.GetProperty("pid").GetInt32()}").ToList();
        var ends = run.Workers.Select((w, i) => $"{workers[i]} {w.GetProperty("signal")}".TrimEnd()).ToList();
        Assert.Contains(ends, end => end.EndsWith(" 9", StringComparison.Ordinal));
        Assert.Equal(workers, await File.ReadAllLinesAsync(Path.Combine(tool.Folder, "ready"), TestContext.Current.CancellationToken));
        Assert.Equal(ends, await File.ReadAllLinesAsync(Path.Combine(tool.Folder, "down"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain("behind", run.Output, StringComparison.Ordinal);
    }
}
