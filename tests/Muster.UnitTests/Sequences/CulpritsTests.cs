using Muster.Sequences;

namespace Muster.UnitTests.Sequences;

/// <summary>The search for the few of many that make something fail.</summary>
public class CulpritsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task One_culprit_is_found_in_two_trials_for_each_halving(int count)
    {
        for (var guilty = 0; guilty < count; guilty += Math.Max(1, count / 50))
        {
            var (found, trials) = await FindAsync(count, part => part.Contains(guilty));
            Assert.Equal([guilty], found);
            Assert.InRange(trials, 0, 2 * Math.Ceiling(Math.Log2(count)));
        }
    }

    [Fact]
    public async Task Any_few_that_fail_only_together_are_found_and_no_other_is_among_them()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var count = chance.Next(1, 400);
            var guilty = Enumerable.Range(0, count).OrderBy(_ => chance.Next()).Take(chance.Next(1, 5)).Order().ToArray();
            var (found, trials) = await FindAsync(count, part => guilty.All(part.Contains));
            Assert.Equal(guilty, found);
            Assert.InRange(trials, 0, guilty.Length * 2 * (Math.Ceiling(Math.Log2(count)) + 2));
        }
    }

    [Fact]
    public async Task Where_one_of_several_is_enough_one_is_found()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            var count = chance.Next(1, 200);
            var guilty = Enumerable.Range(0, count).Where(_ => chance.Next(10) == 0).Append(chance.Next(count)).ToHashSet();
            var (found, _) = await FindAsync(count, part => part.Any(guilty.Contains));
            Assert.Contains(Assert.Single(found), guilty);
        }
    }

    [Fact]
    public async Task Whatever_the_trials_say_the_result_is_a_part_that_was_seen_to_fail()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var count = chance.Next(1, 60);
            var failed = new HashSet<string> { string.Join(',', Enumerable.Range(0, count)) };
            var (found, _) = await FindAsync(count, part =>
            {
                var fails = chance.Next(2) == 0;
                if (fails)
                    failed.Add(string.Join(',', part));
                return fails;
            });
            Assert.Contains(string.Join(',', found), failed);
        }
    }

    [Fact]
    public async Task No_part_is_tried_twice_and_each_is_in_order()
    {
        var seen = new HashSet<string>();
        await FindAsync(64, part =>
        {
            Assert.Equal(part.Order(), part);
            Assert.True(seen.Add(string.Join(',', part)));
            return part.Contains(3) && part.Contains(40) && part.Contains(41);
        });
    }

    [Fact]
    public async Task With_too_few_trials_the_least_so_far_is_the_result()
    {
        var trials = 0;
        var culprits = new Culprits(
            part =>
            {
                trials++;
                return Task.FromResult(part.Contains(5));
            },
            3);
        var found = await culprits.FindAsync(1024);
        Assert.True(culprits.Exhausted);
        Assert.Equal(3, trials);
        Assert.Equal(128, found.Count);
        Assert.Contains(5, found);
    }

    static async Task<(IReadOnlyList<int> Found, int Trials)> FindAsync(int count, Func<IReadOnlyList<int>, bool> fails)
    {
        var trials = 0;
        var culprits = new Culprits(
            part =>
            {
                trials++;
                return Task.FromResult(fails(part));
            },
            int.MaxValue);
        return (await culprits.FindAsync(count), trials);
    }
}
