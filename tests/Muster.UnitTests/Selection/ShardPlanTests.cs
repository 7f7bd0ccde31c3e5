using Muster.Selection;

namespace Muster.UnitTests.Selection;

public sealed class ShardPlanTests
{
    [Fact]
    public void Every_unit_is_in_exactly_one_shard_and_every_test_is_counted() => ForSeeds((units, count, plan) =>
    {
        Assert.All(units, unit => Assert.InRange(plan.NumberOf(unit.Module, unit.Key), 1, count));
        for (var shard = 1; shard <= count; shard++)
            Assert.Equal(units.Where(unit => plan.NumberOf(unit.Module, unit.Key) == shard).Sum(unit => unit.Tests), plan.Tests[shard - 1]);
    });

    [Fact]
    public void The_order_in_which_modules_are_listed_does_not_matter()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (units, count) = Any(seed);
            var shuffled = units.ToArray();
            new Random(seed + 1).Shuffle(shuffled);
            foreach (var make in Ways)
            {
                var (one, other) = (make(units, count), make(shuffled, count));
                Assert.Equal(one.Print, other.Print);
                Assert.All(units, unit => Assert.Equal(one.NumberOf(unit.Module, unit.Key), other.NumberOf(unit.Module, unit.Key)));
            }
        }
    }

    [Fact]
    public void No_shard_takes_longer_than_an_even_share_and_the_longest_unit()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (units, count) = Any(seed);
            var plan = ShardPlan.ByDuration(units, count);
            var loads = units.GroupBy(unit => plan.NumberOf(unit.Module, unit.Key), (_, shard) => shard.Sum(unit => unit.Microseconds)).DefaultIfEmpty();
            Assert.True(loads.Max() <= (units.Sum(unit => unit.Microseconds) / count) + units.Select(unit => unit.Microseconds).DefaultIfEmpty().Max());
        }
    }

    [Fact]
    public void By_name_a_new_unit_moves_none_that_was_there()
    {
        var (units, _) = Any(7);
        var before = ShardPlan.ByHash(units, 5);
        var after = ShardPlan.ByHash([.. units, new ShardUnit("new", "Unit", 3, 1000)], 5);

        Assert.All(units, unit => Assert.Equal(before.NumberOf(unit.Module, unit.Key), after.NumberOf(unit.Module, unit.Key)));
        Assert.NotEqual(before.Print, after.Print);
    }

    [Fact]
    public void By_name_shards_are_of_about_one_size()
    {
        var plan = ShardPlan.ByHash(Enumerable.Range(0, 4000).Select(i => new ShardUnit("M", $"Shop.Tests.C{i}", 1, 0)), 4);

        Assert.All(plan.Tests, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void With_fewer_units_than_shards_some_are_empty() =>
        Assert.Equal([4, 1, 0], ShardPlan.ByDuration([new ShardUnit("M", "A", 1, 10), new ShardUnit("M", "B", 4, 20)], 3).Tests);

    [Fact]
    public void The_print_tells_that_machines_divide_by_other_durations()
    {
        ShardUnit[] Units(long first) => [new("M", "A", 1, first), new("M", "B", 1, 20), new("M", "C", 1, 15)];

        Assert.NotEqual(ShardPlan.ByDuration(Units(10), 2).Print, ShardPlan.ByDuration(Units(90), 2).Print);
    }

    static readonly Func<IEnumerable<ShardUnit>, int, ShardPlan>[] Ways = [ShardPlan.ByDuration, ShardPlan.ByHash];

    static void ForSeeds(Action<IReadOnlyList<ShardUnit>, int, ShardPlan> check)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (units, count) = Any(seed);
            foreach (var make in Ways)
                check(units, count, make(units, count));
        }
    }

    static (IReadOnlyList<ShardUnit> Units, int Count) Any(int seed)
    {
        var chance = new Random(seed);
        var units = Enumerable.Range(0, chance.Next(1, 4)).SelectMany(module =>
            Enumerable.Range(0, chance.Next(40)).Select(unit => new ShardUnit($"M{module}", $"C{unit}", chance.Next(1, 20), (long)Math.Pow(10, 7 * chance.NextDouble()))));
        return ([.. units], chance.Next(1, 9));
    }
}
