using System.Text.Json;
using Muster.Model.Events;
using static Muster.UnitTests.Reporting.Events;

namespace Muster.UnitTests.Reporting;

/// <summary>Reports of shards: whether all of a division are there.</summary>
public sealed class MergedShardTests : JoinedReports
{
    [Fact]
    public async Task All_shards_of_a_division_are_whole()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, "d1", "B");
        var (summary, report) = await MergeAsync(["two.json", "one.json"]);

        Assert.Equal((0, 0), (summary.ExitCode, summary.Errors));
        Assert.False(report.GetProperty("run").TryGetProperty("shard", out _));
    }

    [Fact]
    public async Task A_shard_that_is_missing_is_an_error()
    {
        await PartAsync("one.json", 1, 3, "d1", "A");
        await PartAsync("three.json", 3, 3, "d1", "C");
        var (summary, report) = await MergeAsync(["one.json", "three.json"]);

        Assert.Equal((23, 1), (summary.ExitCode, summary.Errors));
        Assert.Equal("Shard 2 of 3 is missing, and with it 1 of 3 tests. Give the reports of all shards.", report.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Shards_of_two_divisions_are_an_error_though_there_is_one_of_each_number()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, "d2", "B");
        var (summary, report) = await MergeAsync(["one.json", "two.json"]);

        Assert.Equal((23, 2), (summary.ExitCode, summary.Errors));
        Assert.StartsWith("Shard 2 of 2 is missing of division d1, and with it 1 of 2 tests. The runs divided their tests in different ways", report.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_that_was_stopped_early_is_not_missing_and_one_that_was_repeated_makes_up()
    {
        await PartAsync("one.json", 1, 2, "d1", "A");
        await PartAsync("two.json", 2, 2, null, "B");
        Assert.Equal(0, (await MergeAsync(["one.json", "two.json"])).Summary.ExitCode);

        await PartAsync("again.json", 2, 2, "d2", "B");
        Assert.Equal(23, (await MergeAsync(["one.json", "again.json"], attempts: true)).Summary.ExitCode);
        await PartAsync("two.json", 2, 2, "d1", "B");
        Assert.Equal(0, (await MergeAsync(["one.json", "two.json", "again.json"], attempts: true)).Summary.ExitCode);
    }

    [Fact]
    public async Task One_shard_alone_keeps_its_place()
    {
        await PartAsync("two.json", 2, 3, "d1", "B");
        var (summary, report) = await MergeAsync(["two.json"]);

        Assert.Equal(0, summary.ExitCode);
        Assert.Equal("{\"number\":2,\"count\":3,\"division\":\"d1\",\"tests\":[1,1,1]}", JsonSerializer.Serialize(report.GetProperty("run").GetProperty("shard")));
    }

    Task PartAsync(string file, int number, int count, string? division, string test)
    {
        var shard = new ShardDescription(number, count);
        SessionEvent[] planned = division is null ? [] : [new SessionEvent.ShardPlanned(shard with { Division = division, Tests = [.. Enumerable.Repeat(1, count)] }) { AtMs = 1 }];
        return WriteAsync(file, [new SessionEvent.RunStarted(A.Run() with { Id = file, Shard = shard }) { AtMs = 0 }, .. planned, Up(), Recorded(Pass(test)), Gone(), Ended(A.Summary(1, 1))]);
    }
}
