using Muster.Storage;

namespace Muster.Session;

/// <summary>What the hosts of a module that are gone ran before their failures, in the order of their ends.</summary>
/// <remarks>Bounded: with a crash in each of many repetitions there are as many hosts, and the newest tell enough.</remarks>
sealed class KeptOrders
{
    readonly Queue<StoredOrder> orders = new();
    int tests;

    public IReadOnlyCollection<StoredOrder> All => orders;

    public void Add(StoredOrder order)
    {
        orders.Enqueue(order);
        tests += order.Tests;
        while (tests > StoredOrders.TestsKept && orders.Count > 1)
            tests -= orders.Dequeue().Tests;
    }
}
