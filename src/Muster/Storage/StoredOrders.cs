namespace Muster.Storage;

/// <summary>Remembers, for each module, what ran before its tests that failed.</summary>
sealed class StoredOrders(MusterFolder folder, TimeProvider time)
{
    const int RunsKept = 5;

    /// <summary>Of long runs fewer are kept; the last one always is.</summary>
    public const int TestsKept = 200_000;

    readonly ModuleFiles files = new(folder, "orders", "The orders", time);

    /// <summary>What is known of a module, oldest first.</summary>
    public IReadOnlyList<StoredOrder> Read(string moduleKey) => OrderText.Read(moduleKey, files.Read(moduleKey));

    /// <summary>Adds what a run brought. Returns a notice if that could not be done.</summary>
    public async Task<string?> SaveAsync(string moduleKey, IReadOnlyList<StoredOrder> orders, CancellationToken cancel) =>
        orders.Count == 0 ? null : await files.UpdateAsync(moduleKey, text => Merge(moduleKey, text, orders), cancel);

    static Action<TextWriter> Merge(string moduleKey, string text, IReadOnlyList<StoredOrder> orders)
    {
        var kept = Newest([.. OrderText.Read(moduleKey, text), .. orders]);
        return writer => OrderText.Write(moduleKey, kept, writer);
    }

    static IEnumerable<StoredOrder> Newest(IEnumerable<StoredOrder> orders)
    {
        var runs = orders.GroupBy(order => order.Run, StringComparer.Ordinal).TakeLast(RunsKept).Select(run => run.ToList()).ToList();
        while (runs.Count > 1 && runs.Sum(run => run.Sum(order => order.Tests)) > TestsKept)
            runs.RemoveAt(0);
        return runs.SelectMany(run => run);
    }
}
