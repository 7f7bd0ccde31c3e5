using Muster.Selection;

namespace Muster.Session;

/// <summary>What is said of a division.</summary>
static class ShardText
{
    /// <summary>With more shards than this the others are not counted one by one.</summary>
    const int Few = 12;

    public static string Of(Shard shard, ShardPlan plan, bool byDuration)
    {
        var own = plan.Tests[shard.Number - 1];
        var others = plan.Tests.Where((_, i) => i != shard.Number - 1).ToList();
        var rest = others.Count switch
        {
            0 => "there is no other",
            <= Few => $"the others have {string.Join(", ", others)}",
            _ => $"each other has {others.Min()} to {others.Max()}",
        };
        var way = byDuration ? "by recorded durations" : "by name, for no durations are recorded";
        var empty = own == 0 ? " Nothing is to do here." : "";
        return $"Shard {shard}: {own} of {plan.Tests.Sum()} tests; {rest}. Divided {way}; division {plan.Print}, which must be the same on all machines.{empty}";
    }
}
