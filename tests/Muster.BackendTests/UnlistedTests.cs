using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>What a framework does not say, or not so that it could be told apart, is reported all the same.</summary>
public sealed class UnlistedTests
{
    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void Rows_found_at_run_time_that_print_alike_bear_the_one_name_that_they_have(string project)
    {
        using var host = Start(project);

        var piece = host.Run(host.Discover().Of(project + ".LateRows", "Alike"));

        Assert.Equal(2, piece.Ends.Count);
        Assert.Empty(piece.Open);
        Assert.EndsWith(".Alike(row: LateRow { Value = 1 })", Assert.Single(piece.Ends.Select(end => end.Row).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_which_NUnit_says_nothing_because_it_skips_their_fixture_are_skipped()
    {
        using var host = Start("Samples.NUnit");

        var piece = host.Run(host.Discover().Of("Samples.NUnit.OwnApartment"));

        Assert.Equal(2, piece.Ends.Count);
        Assert.All(piece.Ends, end => Assert.Equal(TestOutcome.Skipped, end.End.Outcome));
        // NUnit counts the time of such a fixture from midnight.
        Assert.All(piece.Ends, end => Assert.InRange(end.End.DurationMs, 0, 60_000));
        if (!OperatingSystem.IsWindows())
            Assert.All(piece.Ends, end => Assert.Equal("Apartment state cannot be set on this platform.", end.End.Message));
    }

    static HostUnderTest Start(string project) => new(new Sample(project).AssemblyPath);
}
