using System.Globalization;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.Benchmarks;

/// <summary>Tests that sleep: what counts is how they are spread, and how soon.</summary>
static class SleepingSuites
{
    const int Slots = 8;
    const int Rounds = 3;

    public static Task<IReadOnlyList<Row>> EvenAsync() => MeasureAsync("Even", [.. Enumerable.Range(0, 20).Select(_ => Enumerable.Repeat(100, 10).ToArray())]);

    public static Task<IReadOnlyList<Row>> SkewedAsync() => MeasureAsync("Skewed", Skewed());

    static int[][] Skewed()
    {
        var random = new Random(1);
        int Test() => (int)Math.Pow(3000, random.NextDouble());
        var classes = Enumerable.Range(0, 14).Select(_ => Enumerable.Range(0, random.Next(2, 9)).Select(_ => Test()).ToArray()).ToList();
        var big = new List<int>();
        while (big.Sum() < classes.Sum(c => c.Sum()) * 2 / 3)
            big.Add(Test());
        return [.. classes.Take(7), [.. big], .. classes.Skip(7)];
    }

    static async Task<IReadOnlyList<Row>> MeasureAsync(string name, int[][] classes)
    {
        var solution = new WorkloadSolution(name, [.. TestFramework.All.Select(f => new WorkloadProject($"{name}.{f.Name}", f, classes))]);
        await solution.BuildAsync();
        var rows = new List<Row>();
        foreach (var project in solution.Projects)
            rows.Add(await MeasureAsync(solution, project));

        double[] durations = [.. classes.SelectMany(c => c).Select(ms => (double)ms)];
        var bound = Math.Max(durations.Sum() / Slots, durations.Max());
        rows.Add(new Row("xdist `load`, simulated", XdistReference.Load(durations, Slots) / bound, null, " × bound", "process starts and messages cost nothing"));
        rows.Add(new Row("xdist `worksteal`, simulated", XdistReference.WorkSteal(durations, Slots) / bound, null, " × bound", "the same"));
        return rows;
    }

    static async Task<Row> MeasureAsync(WorkloadSolution solution, WorkloadProject project)
    {
        var hosts = solution.HostsOf(project);
        hosts.FirstTestMs(1);
        solution.Forget();
        var first = await Tool.MusterAsync(solution.FileOf(project), "-n", "8");
        var rounds = new List<(double Share, double Wall, double Bound, double Start, double Spread)>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = hosts.FirstTestMs(Slots);
            var (measured, report) = await Tool.ReportedAsync(solution.FileOf(project), "-n", "8");
            rounds.Add((measured.WallMs / (1.1 * report.BoundMs + start), measured.WallMs, report.BoundMs, start, report.LastEndMs - report.Tests[0].StartedMs));
        }

        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"medians of {Rounds}: wall {rounds.Select(r => r.Wall).Median():0} ms, bound {rounds.Select(r => r.Bound).Median():0} ms, S(8) {rounds.Select(r => r.Start).Median():0} ms, first to last test {rounds.Select(r => r.Spread).Median():0} ms; first run {first.WallMs:0} ms");
        return new Row(project.Framework.Name, rounds.Select(r => r.Share).Median(), 1, "", detail);
    }
}
