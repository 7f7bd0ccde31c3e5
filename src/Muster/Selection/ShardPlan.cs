using Muster.Storage;

namespace Muster.Selection;

/// <summary>Divides units into shards: each goes to exactly one, and from the same units every machine comes to the same division.</summary>
sealed class ShardPlan
{
    readonly Dictionary<(string Module, string Key), int> numbers = [];
    readonly int[] tests;

    ShardPlan(IReadOnlyList<ShardUnit> units, int count, Func<ShardUnit, int> choose)
    {
        tests = new int[count];
        foreach (var unit in units)
        {
            var shard = choose(unit);
            numbers.Add((unit.Module, unit.Key), shard + 1);
            tests[shard] += unit.Tests;
        }

        Print = StableHash.Of(units.SelectMany(unit => new[] { unit.Module, unit.Key, $"{numbers[(unit.Module, unit.Key)]}:{unit.Tests}" }))[..8];
    }

    /// <summary>How many tests each shard has.</summary>
    public IReadOnlyList<int> Tests => tests;

    /// <summary>The same on two machines if, and hardly ever unless, they divide the same tests in the same way.</summary>
    public string Print { get; }

    /// <summary>So that all shards take about as long: the longest unit first, each to the shard that has least.</summary>
    public static ShardPlan ByDuration(IEnumerable<ShardUnit> units, int count)
    {
        var least = new PriorityQueue<int, (long Microseconds, int Shard)>(Enumerable.Range(0, count).Select(shard => (shard, (0L, shard))));
        var longestFirst = InOneOrder(units).OrderByDescending(unit => unit.Microseconds).ToList();
        return new ShardPlan(longestFirst, count, unit =>
        {
            least.TryPeek(out var shard, out var load);
            return least.DequeueEnqueue(shard, (load.Microseconds + unit.Microseconds, shard));
        });
    }

    /// <summary>By name alone: what is added later moves nothing that was there.</summary>
    public static ShardPlan ByHash(IEnumerable<ShardUnit> units, int count) => new([.. InOneOrder(units)], count, unit =>
        (int)(Convert.ToUInt32(StableHash.Of(unit.Module, unit.Key)[..8], 16) % (uint)count));

    /// <summary>The number of the shard that has the unit, from 1.</summary>
    public int NumberOf(string module, string key) => numbers[(module, key)];

    // Modules are listed in any order.
    static IOrderedEnumerable<ShardUnit> InOneOrder(IEnumerable<ShardUnit> units) =>
        units.OrderBy(unit => unit.Module, StringComparer.Ordinal).ThenBy(unit => unit.Key, StringComparer.Ordinal);
}
