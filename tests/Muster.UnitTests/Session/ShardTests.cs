using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run takes of the tests that there are by its shard.</summary>
public sealed class ShardTests : PlayedSession
{
    [Fact]
    public void Shards_share_out_every_test_exactly_once_and_keep_units_whole()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var chance = new Random(seed);
            var suite = SuiteMaker.Random(chance, [Deed.Pass, Deed.Skip]);
            var count = chance.Next(1, 6);
            var root = Root.Make($"root{seed}");
            if (seed % 2 == 0)
                Run([.. suite], TestSelection.All, o => o with { Root = root }).Play();

            var shards = Enumerable.Range(1, count).Select(number =>
            {
                var own = Root.Make($"root{seed}-{number}");
                CopyMemory(root, own);
                return Run([.. suite], TestSelection.All with { Shard = new Shard(number, count) }, o => o with { Root = own, Slots = chance.Next(1, 4), Dist = (DistributionMode)chance.Next(7) }).Play();
            }).ToList();

            var ran = shards.SelectMany(log => log.Results).Select(r => (r.Module.Index, r.Case.Id)).ToList();
            Assert.Equal(suite.Sum(module => module.Tests.Count), ran.Count);
            Assert.Equal(ran.Count, ran.Distinct().Count());
            Assert.All(shards, log => Assert.Equal(0, log.Summary.ExitCode));
            Assert.All(shards.SelectMany((log, i) => log.Results.Select(r => (r.Module.Index, r.Case.Backend, r.Case.Unit, i)).Distinct()).GroupBy(u => (u.Index, u.Backend, u.Unit)), unit => Assert.Single(unit));
            Assert.Single(shards.Select(log => log.Notices.Single(n => n.StartsWith("Shard", StringComparison.Ordinal)).Split("; division ")[1][..8]).Distinct());
        }
    }

    [Fact]
    public void A_shard_says_what_the_others_have_and_plans_only_its_own()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass, Deed.Pass], [Deed.Pass])];
        Play(suite, TestSelection.All);

        var log = Play(suite, TestSelection.All with { Shard = new Shard(1, 2) });

        Assert.Equal(3, log.Summary.Planned);
        Assert.StartsWith("Shard 1/2: 3 of 4 tests; the others have 1. Divided by recorded durations; division ", Assert.Single(log.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_shard_is_green_and_says_so()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All with { Shard = new Shard(1, 2) });
        var other = Play([SuiteMaker.Module(0, false, [Deed.Pass])], TestSelection.All with { Shard = new Shard(2, 2) });

        Assert.Equal(1, log.Results.Count + other.Results.Count);
        var empty = log.Results.Count == 0 ? log : other;
        Assert.Equal((0, 0), (empty.Summary.Planned, empty.Summary.ExitCode));
        Assert.EndsWith("Nothing is to do here.", Assert.Single(empty.Notices, n => n.StartsWith("Shard", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_of_nothing_is_not_green()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], Only("Nowhere") with { Shard = new Shard(1, 2) });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
    }

    [Fact]
    public void Last_failed_looks_into_the_shard_and_does_not_change_it()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Fail], [Deed.Pass], [Deed.Fail], [Deed.Fail], [Deed.Pass], [Deed.Pass])];
        Play(suite, TestSelection.All);

        foreach (var shard in new[] { new Shard(1, 2), new Shard(2, 2) })
        {
            var whole = Names(Play(suite, TestSelection.All with { Shard = shard })).ToList();
            var failed = whole.Intersect(["M0 U0T0", "M0 U2T0", "M0 U3T0"]).Order().ToList();
            Assert.InRange(failed.Count, 1, whole.Count - 1);
            Assert.Equal(failed, Names(Play(suite, LastFailed with { Shard = shard })).Order());
        }
    }

    [Fact]
    public void A_module_that_cannot_be_listed_does_not_hold_up_a_shard()
    {
        var broken = SuiteMaker.Module(0, false, [Deed.Pass]);
        FakeModule[] suite = [new FakeModule(broken.Module, broken.Tests) { ListingCrashes = true }, SuiteMaker.Module(1, false, [Deed.Pass])];

        var log = Play(suite, TestSelection.All with { Shard = new Shard(1, 1) }, o => o with { Slots = 1 });

        Assert.Equal(["M1 U0T0"], Names(log));
        Assert.Equal((int)ExitCode.DiscoveryFailed, log.Summary.ExitCode);
    }
}
