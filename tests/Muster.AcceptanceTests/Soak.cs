using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Hosts die at any moment, over and over. MUSTER_SOAK_HOSTS says how many, MUSTER_SOAK_SEED which.</summary>
public sealed class Soak(ITestOutputHelper output)
{
    static readonly string[] Projects = ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];

    const int Planned = 139 + 169 + 176 + 168;

    /// <summary>Of these, tests whose rows may be known only when they run: one each, and both where listing knows them.</summary>
    const int LateRows = 2 + 2 + 2 + 2;

    [Fact]
    public async Task Whatever_dies_every_planned_test_is_reported_once()
    {
        var wanted = Number("MUSTER_SOAK_HOSTS", 60);
        var seed = Number("MUSTER_SOAK_SEED", Environment.TickCount);
        output.WriteLine($"seed {seed}");
        var copies = Projects.Select(SampleCopy.Of).ToList();
        try
        {
            // A module whose listing dies is given up, and rightly so: here the lists are known.
            var reaper = new Reaper(new Random(seed));
            await OneRunAsync(copies, reaper, wanted: 0);
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
        using var tool = ToolRun.Start([], [.. copies.Select(c => c.Module)], wanted == 0 ? "" : "slow", "-n", "4", "-v", "--max-worker-restart", "100000");
        await reaper.VisitAsync(tool, wanted);
        var run = await ToolRun.EndAsync(tool);
        output.WriteLine($"{reaper.Deaths} deaths so far; {run.Planned} planned, {run.Count("crashed")} crashed, exit code {run.ExitCode}");

        Assert.Equal(0, run.Count("notRun") + run.Count("failed") + run.Count("timedOut"));
        Assert.Equal(Planned, run.Planned);
        var twice = run.Tests.GroupBy(t => (ToolRun.Text(t, "module"), ToolRun.Text(t, "id"))).Where(g => g.Count() > 1);
        // One planned case with rows that only running it reveals.
        Assert.All(twice, g => Assert.True(IsLate(g.First()), g.Key.Item2));
        var planned = run.Tests.Where(t => !IsLate(t)).ToList();
        Assert.Equal(Planned - LateRows, planned.Count);
        Assert.Equal(run.Count("crashed") + run.Count("errors") > 0 ? 2 : 0, run.ExitCode);
    }

    static bool IsLate(JsonElement test) => ToolRun.Text(test, "class").EndsWith(".LateRows", StringComparison.Ordinal) || ToolRun.Text(test, "method") == "Late";

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
