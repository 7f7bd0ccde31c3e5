using Muster.Model;
using Muster.Storage;

namespace Muster.UnitTests.Storage;

/// <summary>What is kept of the order in which tests failed.</summary>
public sealed class StoredOrdersTests : IDisposable
{
    const string Key = "Shop.Tests.csproj|net10.0|linux-x64";

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_kept_is_read_again()
    {
        await SaveAsync("run 1", [[1, 2], [3]], 3);
        var order = Assert.Single(Store.Read(Key));
        Assert.Equal(("run 1", "gw1"), (order.Run, order.Worker));
        Assert.Equal([[Id(1), Id(2)], [Id(3)]], order.Calls);
        Assert.Equal([Id(3)], order.Failed);
    }

    [Fact]
    public void What_ran_after_the_last_failure_is_not_kept() =>
        Assert.Equal(2, StoredOrder.Of("r", "gw0", [[Id(1)], [Id(2)], [Id(3)]], new HashSet<TestId> { Id(2) })!.Calls.Count);

    [Fact]
    public void Where_nothing_failed_or_nothing_ran_before_nothing_is_kept()
    {
        Assert.Null(StoredOrder.Of("r", "gw0", [[Id(1)], [Id(2)]], new HashSet<TestId>()));
        Assert.Null(StoredOrder.Of("r", "gw0", [[Id(1)], [Id(2)]], new HashSet<TestId> { Id(1) }));
    }

    [Fact]
    public void Of_many_repetitions_each_test_is_kept_once_and_each_failure()
    {
        var order = StoredOrder.Of("r", "gw0", [[Id(1)], [Id(2)], [Id(1)], [Id(1), Id(2)], [Id(1)]], new HashSet<TestId> { Id(2) })!;
        Assert.Equal([[Id(1)], [Id(2)], [Id(2)]], order.Calls);
        Assert.Null(StoredOrder.Of("r", "gw0", [[Id(1)], [Id(1)]], new HashSet<TestId> { Id(1) }));
    }

    [Fact]
    public async Task The_last_five_runs_are_kept()
    {
        for (var run = 0; run < 8; run++)
            await SaveAsync($"run {run}", [[run, 100]], 100);
        Assert.Equal(["run 3", "run 4", "run 5", "run 6", "run 7"], Store.Read(Key).Select(order => order.Run));
    }

    [Theory]
    [InlineData("")]
    [InlineData("muster-orders 2 x\nprocess a gw0\n")]
    [InlineData("muster-orders 1 another\nprocess a gw0\n")]
    public void A_file_of_another_version_or_module_counts_as_empty(string text) => Assert.Empty(OrderText.Read(Key, text));

    [Fact]
    public void Damage_costs_what_is_damaged()
    {
        using var written = new StringWriter();
        OrderText.Write(Key, [new StoredOrder("r", "gw0", [[Id(1), Id(2)]], new HashSet<TestId> { Id(2) })], written);
        var text = written.ToString().Replace(Id(1).ToString(), "rubbish", StringComparison.Ordinal);
        Assert.Equal([[Id(2)]], Assert.Single(OrderText.Read(Key, text + "process\n\0!! !\n")).Calls.Where(call => call.Count > 0));
    }

    StoredOrders Store => new(new MusterFolder(folder.Path), TimeProvider.System);

    async Task SaveAsync(string run, int[][] calls, int failed) =>
        Assert.Null(await Store.SaveAsync(Key, [new StoredOrder(run, "gw1", [.. calls.Select(call => call.Select(Id).ToList())], new HashSet<TestId> { Id(failed) })], CancellationToken.None));

    static TestId Id(int number) => new(1, (ulong)number);
}
