using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>One assembly with tests of several frameworks, as it is while a suite moves from one to another.</summary>
public sealed class MigrationTests() : HostedSample("Samples.Migration")
{
    [Fact]
    public void Each_framework_lists_its_own_tests()
    {
        using var host = Start();

        var listing = host.Discover();

        Assert.Equal(["nunit", "vstest", "xunit2"], listing.Of(Sample.Class("Mixed"), "OfAll").Select(c => c.Backend).Order());
        Assert.Equal(["xunit2"], listing.Of(Sample.Class("OfXunit")).Select(c => c.Backend).Distinct());
        Assert.Equal(["nunit"], listing.Of(Sample.Class("OfNUnit")).Select(c => c.Backend).Distinct());
        Assert.Equal(["vstest"], listing.Of(Sample.Class("OfMSTest")).Select(c => c.Backend).Distinct());
        Assert.Equal(3, listing.Traits.Frameworks.Count);
        Assert.Empty(listing.Traits.Notices);
    }

    [Fact]
    public void A_method_of_several_frameworks_is_a_test_of_each_with_an_id_of_its_own()
    {
        using var host = Start();
        var tests = host.Discover().Of(Sample.Class("Mixed"), "OfAll");

        var results = tests.Select(t => (t.Id, host.Run(t).Ends)).ToList();

        Assert.Distinct(tests.Select(t => t.Id));
        Assert.All(results, r => Assert.Equal((r.Id, TestOutcome.Passed), (Assert.Single(r.Ends).Id, r.Ends[0].End.Outcome)));
    }

    [Fact]
    public void A_host_that_listed_nothing_gives_the_same_ids_in_whatever_order_it_is_asked()
    {
        using var lister = Start();
        var listing = lister.Discover();
        using var host = Start();

        foreach (var unit in listing.Units.Reverse())
        {
            var piece = host.Run(unit);

            Assert.Equal(unit.Select(c => c.Id).Order(ById), piece.Ends.Select(e => e.Id).Order(ById));
            Assert.All(piece.Ends, e => Assert.True(e.End.Outcome is TestOutcome.Passed or TestOutcome.Skipped, e.End.Message));
        }

        Assert.Empty(host.Shutdown());
    }

    [Fact]
    public void The_assembly_fixtures_of_all_frameworks_run()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "fixtures");
        using var host = Start(("MUSTER_SAMPLES_FIXTURE_LOG", log));

        foreach (var unit in host.Discover().Units)
            host.Run(unit);
        host.Shutdown();

        var set = File.ReadAllLines(log).Select(line => line.Split(' ')[^1]).ToList();
        Assert.Single(set, "NUnit");
        // Its adapter sets it up in each call that has tests for it.
        Assert.Contains("MSTest", set);
        Assert.Equal(2, set.Distinct().Count());
    }

    [Theory]
    [InlineData("CrashOfXunit")]
    [InlineData("CrashOfNUnit")]
    [InlineData("CrashOfMSTest")]
    public void A_crash_in_any_part_is_charged_to_its_test(string name)
    {
        using var host = Start(("MUSTER_SAMPLES", "crashes"));
        var tests = host.Discover().Of(Sample.Class(name));

        var piece = host.Run(tests);

        Assert.Null(piece.End);
        Assert.Equal(tests.Single(c => c.Method == "Dies").Id, Assert.Single(piece.Open));
    }

    static readonly Comparer<TestId> ById = Comparer<TestId>.Create((a, b) => (a.Upper, a.Lower).CompareTo((b.Upper, b.Lower)));
}
