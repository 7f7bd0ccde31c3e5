using System.Globalization;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;

namespace Muster.Benchmarks;

/// <summary>What the controller holds for very many tests.</summary>
static class Memory
{
    const int Classes = 1000;
    const int TestsOfClass = 100;

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var solution = new WorkloadSolution("Many", [new WorkloadProject("Many.xunit3", TestFramework.XunitV3, [.. Enumerable.Repeat(new int[TestsOfClass], Classes)])]);
        await solution.BuildAsync();
        var project = solution.FileOf(solution.Projects[0]);
        solution.Forget();
        var first = await Tool.ReportedAsync(project, "-n", "2");
        var second = await Tool.ReportedAsync(project, "-n", "2");
        return [Describe("first run, the tests are listed", first), Describe("second run, list and durations are known", second)];
    }

    static Row Describe(string what, (Measured Measured, RunReport Report) run) =>
        new(what, run.Measured.PeakMiB, 250, " MiB", string.Create(CultureInfo.InvariantCulture, $"{run.Report.Passed} passed in {run.Measured.WallMs / 1000:0.0} s, controller {run.Measured.CpuMs / 1000:0.0} s of processor time"));
}
