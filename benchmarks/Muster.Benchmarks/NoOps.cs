using System.Globalization;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;

namespace Muster.Benchmarks;

/// <summary>What Muster itself costs for each test.</summary>
static class NoOps
{
    const int Rounds = 3;
    const int All = 10_000;
    const int Few = 2_000;

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var solution = new WorkloadSolution("NoOp", [.. TestFramework.All.Select(f => new WorkloadProject($"NoOp.{f.Name}", f, [.. Enumerable.Repeat(new int[100], 100)]))]);
        await solution.BuildAsync();
        var rows = new List<Row>();
        foreach (var project in solution.Projects)
            rows.AddRange(await MeasureAsync(project.Framework.Name, solution.FileOf(project)));
        return rows;
    }

    static async Task<IReadOnlyList<Row>> MeasureAsync(string framework, string project)
    {
        await Tool.MusterAsync(project, "-n", "2");
        var rounds = new List<(double Wall, double Cpu, double LongRun)>();
        for (var i = 0; i < Rounds; i++)
        {
            // C000 to C019.
            var few = await Tool.MusterAsync(project, "-n", "2", "--filter", "FullyQualifiedName~.C00|FullyQualifiedName~.C01");
            var all = await Tool.MusterAsync(project, "-n", "2");
            rounds.Add(((all.WallMs - few.WallMs) / (All - Few), (all.CpuMs - few.CpuMs) * 1000 / (All - Few), all.WallMs));
        }

        var whole = string.Create(CultureInfo.InvariantCulture, $"medians of {Rounds}; the run of 10,000 took {rounds.Select(r => r.LongRun).Median():0} ms");
        return
        [
            new Row($"{framework}: wall clock a test", rounds.Select(r => r.Wall).Median(), 0.15, " ms", whole),
            new Row($"{framework}: processor time of the controller a test", rounds.Select(r => r.Cpu).Median(), 30, " µs", $"median of {Rounds}"),
        ];
    }
}
