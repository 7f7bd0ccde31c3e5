using System.Globalization;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;

namespace Muster.Benchmarks;

/// <summary>What the tool adds to the start of a host.</summary>
static class Start
{
    const int Rounds = 7;

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var solution = new WorkloadSolution("Start", [.. TestFramework.All.Select(f => new WorkloadProject($"Start.{f.Name}", f, [.. Enumerable.Repeat(new int[4], 5)]))]);
        await solution.BuildAsync();
        var rows = new List<Row>();
        foreach (var project in solution.Projects)
            rows.Add(await MeasureAsync(solution, project));
        return rows;
    }

    static async Task<Row> MeasureAsync(WorkloadSolution solution, WorkloadProject project)
    {
        var hosts = solution.HostsOf(project);
        hosts.FirstTestMs(1);
        await Tool.MusterAsync(solution.FileOf(project), "-n", "1");
        var rounds = new List<(double Bare, double Tool, double After)>();
        for (var i = 0; i < Rounds; i++)
        {
            var bare = hosts.FirstTestMs(1);
            var (measured, report) = await Tool.ReportedAsync(solution.FileOf(project), "-n", "1");
            var after = measured.Started.AddMilliseconds(measured.WallMs) - report.Started.AddMilliseconds(report.LastEndMs);
            rounds.Add((bare, (report.FirstTest - measured.Started).TotalMilliseconds, after.TotalMilliseconds));
        }

        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"medians of {Rounds}: bare host {rounds.Select(r => r.Bare).Median():0} ms, command {rounds.Select(r => r.Tool).Median():0} ms; from the last test to the end of the command {rounds.Select(r => r.After).Median():0} ms");
        return new Row(project.Framework.Name, rounds.Select(r => r.Tool - r.Bare).Median(), 200, " ms", detail);
    }
}
