using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Workloads;

namespace Muster.Benchmarks;

/// <summary>Muster beside <c>dotnet test</c> where nothing is to be gained by spreading: start and end are all there is.</summary>
static class SmallSuites
{
    const int Pairs = 5;
    const double Floor = 0.6;

    static readonly string[] Samples = ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest", "Samples.XunitV2.Old", "Samples.NUnit.Old"];

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var rows = new List<Row>();
        await MeasuredCommand.RunAsync(Repository.Samples, Repository.Dotnet, "build", "Samples.slnx", "-v", "quiet", "-nologo");
        foreach (var sample in Samples)
            rows.Add(await CompareAsync(sample, Path.Combine(Repository.Samples, sample, sample + ".csproj")));

        var ten = new WorkloadSolution("Ten", [.. Enumerable.Range(0, 10).Select(Small)]);
        await ten.BuildAsync();
        rows.Add(await CompareAsync("10 small projects in one solution", ten.File));
        return rows;
    }

    static WorkloadProject Small(int number) =>
        new($"Small{number}", TestFramework.All[number % TestFramework.All.Count], [.. Enumerable.Repeat(new int[4], 5)]);

    static async Task<Row> CompareAsync(string what, string path)
    {
        await Tool.MusterAsync(path);
        await Tool.DotnetTestAsync(path);
        var pairs = new List<(double Muster, double Dotnet)>();
        for (var i = 0; i < Pairs; i++)
        {
            var muster = await Tool.MusterAsync(path);
            var dotnet = await Tool.DotnetTestAsync(path);
            pairs.Add((muster.WallMs, dotnet.WallMs));
        }

        var ratio = pairs.Select(p => p.Muster / p.Dotnet).Median();
        return new Row(what, ratio, Floor, "", $"medians of {Pairs}: {pairs.Select(p => p.Muster).Median():0} ms, {pairs.Select(p => p.Dotnet).Median():0} ms");
    }
}
