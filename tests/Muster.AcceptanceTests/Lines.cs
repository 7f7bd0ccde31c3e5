using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The lines that a run prints where there is no terminal.</summary>
public sealed class Lines
{
    const string Project = "Samples.MSTest";
    const string Crash = "ClassName~CrashKill|ClassName~Passing|Method=Neighbour|Method=Skipped";

    [Fact]
    public async Task Verbose_tells_of_every_worker_and_every_test()
    {
        var run = await ToolRun.OfAsync(Repository.Sample(Project), "crashes", "-n", "1", "--dist", "loadscope", "-v", "--filter", Crash);
        var lines = run.Output.Split('\n').Select(line => line.TrimEnd()).ToList();

        var folder = Path.GetDirectoryName(Repository.Sample(Project));
        Assert.Contains(lines, line => line.StartsWith($"[gw0] popen -- platform linux-x64, .NET {Environment.Version} cwd: {folder} - /", StringComparison.Ordinal) && line.EndsWith("/dotnet", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line == "[gw0] txnode ready to receive tests"));
        Assert.Single(lines, line => line == $"[gw0] node down, error: worker gw0 crashed with signal 9 (SIGKILL) while running {Project}.Crashes.CrashKill.Dies");
        Assert.Single(lines, "replacing crashed worker gw0");
        Assert.Single(lines, line => line.StartsWith("rescheduling ", StringComparison.Ordinal) && line.EndsWith($" of {Project}: gw0 was lost", StringComparison.Ordinal));
        var told = lines.Where(line => line.StartsWith("[gw0] [", StringComparison.Ordinal)).Select(line => line.Split("%] ")[1].Split(':')[0]);
        Assert.Equal(run.Results.Select(r => $"{r.Outcome.ToUpperInvariant()} {r.Class}.{r.Method}").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        AssertEnd(run, lines);
        var header = lines.FindIndex(line => line.StartsWith($"___ CRASHED {Project}.Crashes.CrashKill.Dies", StringComparison.Ordinal)) + 1;
        Assert.StartsWith($"[gw0] linux-x64 -- .NET {Environment.Version} /", lines[header], StringComparison.Ordinal);
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^/.*/Crashes/CrashKill\.cs:\d+$"));
    }

    [Theory]
    [InlineData("-q", "--color=never", false)]
    [InlineData("-q", "--color=always", true)]
    [InlineData("--no-progress", "--color=auto", false)]
    public async Task As_much_is_said_as_is_asked_for(string much, string color, bool painted)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(Project), "failures", "-n", "1", much, color, "--filter", $"ClassName={Project}.Failures.Failing");

        Assert.Equal(painted, run.Output.Contains('\u001b', StringComparison.Ordinal));
        Assert.Equal(much != "-q", run.Output.Contains($"{Project} (net10.0): ", StringComparison.Ordinal));
    }

    static void AssertEnd(ToolRun run, List<string> lines)
    {
        var end = lines.Where(line => line.Length > 0).TakeLast(3).ToList();
        Assert.Equal($"planned {run.Planned} = {run.Count("passed")} passed + 0 failed + {run.Count("skipped")} skipped + 1 crashed + 0 timed out + 0 not run", end[0]);
        Assert.Matches(@"^FAILED: \d+ passed, 1 crashed, \d+ skipped in [\d.]+ s$", end[1]);
        Assert.Matches(@"^efficiency \d+ % \(bound [\d.]+ s / wall [\d.]+ s\)$", end[2]);
    }
}
