using System.Globalization;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Hosts die at any moment, over and over. MUSTER_SOAK_HOSTS says how many, MUSTER_SOAK_SEED which.</summary>
public sealed class Soak(ITestOutputHelper output)
{
    static readonly string[] Projects = ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];

    [Fact]
    public async Task Whatever_dies_every_planned_test_is_reported_once()
    {
        var wanted = Number("MUSTER_SOAK_HOSTS", 60);
        var seed = Number("MUSTER_SOAK_SEED", Environment.TickCount);
        output.WriteLine($"seed {seed}");
        var copies = Projects.Select(SampleCopy.Of).ToList();
        try
        {
            var reaper = new Reaper(new Random(seed));
            while (reaper.Deaths < wanted)
                await OneRunAsync(copies, reaper, wanted);
        }
        finally
        {
            copies.ForEach(c => c.Dispose());
        }
    }

    async Task OneRunAsync(List<SampleCopy> copies, Reaper reaper, int wanted)
    {
        using var tool = ToolRun.Start([], [.. copies.Select(c => c.Module)], "slow", "-n", "4", "--max-worker-restart", "100000");
        await reaper.VisitAsync(tool, wanted);
        var run = await ToolRun.EndAsync(tool);
        output.WriteLine($"{reaper.Deaths} deaths so far; {run.Planned} planned, {run.Count("crashed")} crashed, exit code {run.ExitCode}");

        Assert.Equal(0, run.Count("notRun") + run.Count("failed") + run.Count("timedOut"));
        var twice = run.Tests.GroupBy(t => (ToolRun.Text(t, "module"), ToolRun.Text(t, "id"))).Where(g => g.Count() > 1);
        // One planned case with rows that only running it reveals.
        Assert.All(twice, g => Assert.EndsWith(".LateRows", ToolRun.Text(g.First(), "class"), StringComparison.Ordinal));
        Assert.Equal(run.Planned, run.Tests.Select(t => (ToolRun.Text(t, "module"), ToolRun.Text(t, "id"))).Distinct().Count());
        Assert.True(run.ExitCode is 0 or 2 or 22, run.Output);
    }

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
