using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>What holds for every app that runs for itself, through Microsoft.Testing.Platform.</summary>
public abstract class AppContract(string project, string backend) : BackendContract(project, backend)
{
    protected override bool KnowsWhatIsSkipped => false;

    protected override bool TellsAtOnce => false;

    [Fact]
    public void It_says_what_it_cannot_do()
    {
        using var host = Start();

        var traits = host.Discover().Traits;

        Assert.False(traits.ExactAttribution);
        Assert.True(traits.FixturePerCall);
        Assert.Matches("Microsoft.Testing.Platform [12]", Assert.Single(traits.Frameworks));
    }

    [Fact]
    public void Rows_that_exist_only_at_run_time_are_reported_under_the_names_of_their_data()
    {
        using var host = Start();
        var test = Assert.Single(host.Discover().Of(Sample.Class("LateRows")));

        var ends = host.Run(test).Ends;

        Assert.Equal(2, ends.Count);
        Assert.All(ends, end => Assert.Equal((test.Id, TestOutcome.Passed, true), (end.Id, end.End.Outcome, end.Row!.Contains('(', StringComparison.Ordinal))));
    }

    [Fact]
    public void Main_has_run_before_the_tests()
    {
        using var host = Start();

        Assert.Equal(TestOutcome.Passed, host.Run(host.Discover().One(Sample.Class("Passing"), "RunsAfterMain")).Result.Outcome);
    }
}
