using Muster.Model;
using Muster.Session;
using Muster.Storage;

namespace Muster.UnitTests.Session;

/// <summary>Of a night in which each repetition costs a process, what ran before the failures stays small.</summary>
public sealed class KeptOrdersTests
{
    readonly KeptOrders orders = new();

    [Fact]
    public void Of_a_night_of_crashes_the_newest_processes_are_kept()
    {
        for (var i = 0; i < 2500; i++)
            orders.Add(Order($"host {i}", 100));

        Assert.Equal(StoredOrders.TestsKept, orders.All.Sum(order => order.Tests));
        Assert.Equal(("host 500", "host 2499"), (orders.All.First().Worker, orders.All.Last().Worker));
    }

    [Fact]
    public void The_last_process_is_kept_however_much_it_ran()
    {
        orders.Add(Order("gw0", 10));
        orders.Add(Order("gw1", StoredOrders.TestsKept + 1));

        Assert.Equal("gw1", Assert.Single(orders.All).Worker);
    }

    static StoredOrder Order(string worker, int tests) => new("run", worker, [[.. Enumerable.Range(0, tests).Select(i => new TestId(1, (ulong)i))]], new HashSet<TestId>());
}
