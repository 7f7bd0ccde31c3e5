using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Parts of a run on machines that know nothing but a report of an earlier one.</summary>
public sealed class Sharding
{
    static string Module => Repository.Sample("Samples.NUnit");

    [Theory]
    [InlineData("trx")]
    [InlineData("json")]
    public async Task Shards_cut_by_an_earlier_report_are_of_one_division_and_merge_to_the_whole(string kind)
    {
        using var earlier = ToolRun.Start(Module, "", "--report-trx", "{folder}/earlier.trx", "--history", "{folder}/new/history");
        var whole = await ToolRun.EndAsync(earlier);
        Assert.Equal(["history", "results"], Directory.EnumerateDirectories(Path.Combine(earlier.Folder, "new", "history")).Select(Path.GetFileName).Order());
        var report = Path.Combine(earlier.Folder, kind == "trx" ? "earlier.trx" : "report.json");

        using var one = ToolRun.Start(Module, "", "--history-from", report, "--shard", "1/2", "--history", "{folder}/history");
        var first = await ToolRun.EndAsync(one);
        using var two = ToolRun.Start(Module, "", "--history-from", report, "--shard", "2/2", "--history", "{folder}/history");
        var second = await ToolRun.EndAsync(two);

        Assert.Contains("Divided by recorded durations", first.Output, StringComparison.Ordinal);
        Assert.Equal(Division(first), Division(second));
        Assert.Equal(whole.Results.Order(), first.Results.Concat(second.Results).Order());

        using var merge = ToolProcess.Start(["merge", Path.Combine(one.Folder, "report.json"), Path.Combine(two.Folder, "report.json")]);
        Assert.Equal(0, await merge.EndAsync());
    }

    static string? Division(ToolRun run) => run.Report.GetProperty("run").GetProperty("shard").GetProperty("division").GetString();
}
