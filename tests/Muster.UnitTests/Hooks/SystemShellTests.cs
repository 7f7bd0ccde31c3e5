using System.Diagnostics;
using System.Runtime.Versioning;
using Muster.Hooks;

namespace Muster.UnitTests.Hooks;

/// <summary>Real commands.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SystemShellTests : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    readonly TempFolder folder = new();
    readonly List<string> lines = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_runs_in_the_root_folder_with_what_it_is_told_and_both_streams_are_heard()
    {
        var end = await RunAsync("pwd; echo \"$WORD\" >&2; printf 'no end'");

        Assert.Equal([folder.Path, "a  word's \"quotes\"", "no end"], lines);
        Assert.Equal(lines, end.LastLines);
        Assert.True(end.Succeeded);
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("nowhere-such-a-command", 127)]
    public async Task Its_exit_code_is_known(string command, int code)
    {
        var end = await RunAsync(command);

        Assert.Equal((code, null, false), (end.ExitCode, end.Fault, end.Succeeded));
    }

    [Fact]
    public async Task It_has_nothing_to_read() => Assert.Equal((0, 0), ((await RunAsync("cat")).ExitCode, lines.Count));

    [Fact]
    public async Task Past_its_bound_it_is_killed_with_all_that_it_started_even_what_does_not_listen()
    {
        var end = await RunAsync($"trap '' TERM; (trap '' TERM; echo $$ >{folder.At("pid")}; exec sleep 600) & sleep 600", TimeSpan.FromSeconds(1));

        Assert.StartsWith("took longer than 1 s (--hook-timeout) and was killed", end.Fault, StringComparison.Ordinal);
        Assert.Empty(Sleepers());
    }

    [Fact]
    public async Task It_may_end_by_itself_when_it_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync("trap 'echo tidied; exit 0' TERM; echo begun; while :; do sleep 0.1; done", null, line => StopAt(line, stop), stop.Token);
        var end = await run;

        Assert.Equal("was stopped", end.Fault);
        Assert.Equal("tidied", lines[^1]);
    }

    [Fact]
    public async Task What_it_leaves_running_stays_and_may_go_on_printing()
    {
        var end = await RunAsync($"(i=0; while [ $i -lt 2400 ]; do echo $i || exit 1; i=$((i + 1)); [ -e {folder.At("go")} ] && {{ echo alive >{folder.At("alive")}; exit 0; }}; sleep 0.05; done) &");
        Assert.True(end.Succeeded);

        folder.Write("go");
        var watch = Stopwatch.StartNew();
        while (!File.Exists(folder.At("alive")) && watch.Elapsed < Bound)
            await Task.Yield();
        Assert.True(File.Exists(folder.At("alive")), "What the hook left running did not live on.");
    }

    [Fact]
    public async Task A_flood_is_cut_and_its_end_is_kept()
    {
        var end = await RunAsync("seq 20000");

        Assert.Equal(("5000", "… what it prints further is not shown", 5001), (lines[4999], lines[5000], lines.Count));
        Assert.Equal((20, "20000"), (end.LastLines.Count, end.LastLines[^1]));
    }

    [Fact]
    public void One_look_at_a_flood_has_an_end_and_the_last_line_is_told_after_it()
    {
        using var output = new HookOutput(folder.At("output"), lines.Add);
        using (var printed = new StreamWriter(new FileStream(output.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)))
        {
            for (var i = 0; i < 2000; i++)
                printed.Write(new string('x', 3000) + $" {i}\n");
        }

        output.Read();
        Assert.InRange(lines.Count, 1, 400);
        output.ReadToEnd();
        Assert.InRange(lines.Count, 2, 1000);
        Assert.Contains("… a part of what it printed is not shown", lines);
        Assert.EndsWith(" 1999", output.Last[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_that_fails_is_said_and_leaves_nobody_waiting()
    {
        var end = await RunAsync("echo one", said: _ => throw new InvalidOperationException("no ear"));
        Assert.Equal("could not be run: no ear", end.Fault);
    }

    [Fact]
    public async Task A_root_that_is_gone_is_said()
    {
        var shell = new SystemShell(folder.At("nowhere"), TimeProvider.System);
        var end = await shell.RunAsync(new HookCall("runStart", "true", new Dictionary<string, string>()), Bound, lines.Add, default);

        Assert.False(end.Succeeded);
        Assert.Contains(folder.At("nowhere"), end.Fault, StringComparison.Ordinal);
    }

    static void StopAt(string line, CancellationTokenSource stop)
    {
        if (line == "begun")
            stop.Cancel();
    }

    Task<HookEnd> RunAsync(string command, TimeSpan? bound = null, Action<string>? said = null, CancellationToken stop = default) =>
        new SystemShell(folder.Path, TimeProvider.System).RunAsync(
            new HookCall("runStart", command, new Dictionary<string, string> { ["WORD"] = "a  word's \"quotes\"", ["MUSTER_TEST_ROOT"] = folder.Path }),
            bound ?? Bound,
            line =>
            {
                lines.Add(line);
                said?.Invoke(line);
            },
            stop);

    // Only what these hooks have started has the test's own folder in its environment.
    List<string> Sleepers() => !Directory.Exists("/proc/self") ? [] :
    [
        .. Directory.EnumerateDirectories("/proc").Where(process => int.TryParse(Path.GetFileName(process), out _) && Environ(process).Contains($"MUSTER_TEST_ROOT={folder.Path}\0", StringComparison.Ordinal)),
    ];

    static string Environ(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
