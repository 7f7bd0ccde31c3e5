using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Rules of a <c>muster.json</c> in real runs.</summary>
public sealed class Ruled
{
    [Fact]
    public async Task Tests_of_two_frameworks_that_a_rule_makes_serial_run_one_after_another_over_all_workers()
    {
        using var rules = new RulesFile("""{ "rules": [{ "filter": "ClassName~Slow", "serial": true }] }""");
        using var tool = ToolRun.Start([], [Repository.Sample("Samples.NUnit"), Repository.Sample("Samples.XunitV2")], "slow", "-n", "3", "--filter", "ClassName~SlowA|ClassName~Passing", "--config", rules.Path);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        var slow = run.Tests.Where(test => ToolRun.Text(test, "class").EndsWith("SlowA", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, slow.Select(test => ToolRun.Text(test, "module")).Distinct().Count());
        var sum = slow.Sum(Duration);
        // At once they would take half of it; that the first one has started may be heard late.
        Assert.InRange(slow.Max(test => Started(test) + Duration(test)) - slow.Min(Started), 0.75 * sum, double.MaxValue);
    }

    [Fact]
    public async Task A_module_has_its_own_copy_variables_limit_and_one_worker_by_its_rules()
    {
        using var rules = new RulesFile("""
            {
              "serial": ["*.MSTest"],
              "timeout": 60,
              "rules": [
                { "module": "Samples.MSTest", "copyOutput": true, "env": { "MUSTER_SAMPLES": "hangs" } },
                { "module": "Samples.MSTest", "filter": "ClassName~HangAsleep", "timeout": 10 },
              ],
            }
            """);
        using var tool = ToolRun.Start([], [Repository.Sample("Samples.NUnit"), Repository.Sample("Samples.MSTest")], "", "-n", "3", "--dist", "load", "-v", "--filter", "ClassName~HangAsleep|ClassName~Passing", "--config", rules.Path);
        var run = await ToolRun.EndAsync(tool);

        var late = Assert.Single(run.With("timedOut"));
        Assert.Equal("Samples.MSTest.Hangs.HangAsleep", ToolRun.Text(late, "class"));
        Assert.Contains("ran longer than 10 s", ToolRun.Text(late, "message"), StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n').Where(line => line.Contains("cwd: ", StringComparison.Ordinal)), line => Assert.Equal(line.Contains(".copy", StringComparison.Ordinal), !line.Contains("Samples.NUnit", StringComparison.Ordinal)));
        var own = run.Workers.Where(worker => ToolRun.Text(worker, "module") == "Samples.MSTest").ToList();
        Assert.Equal(2, own.Count);
        Assert.True(End(own[0]) <= Begin(own[1]) || End(own[1]) <= Begin(own[0]), run.Output);
    }

    static double Started(JsonElement test) => test.GetProperty("startedMs").GetDouble();

    static double Duration(JsonElement test) => test.GetProperty("durationMs").GetDouble();

    static double Begin(JsonElement worker) => worker.GetProperty("startedMs").GetDouble();

    static double End(JsonElement worker) => worker.GetProperty("endedMs").GetDouble();
}
