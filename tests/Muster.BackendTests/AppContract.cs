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
    public void Main_has_run_before_the_tests()
    {
        using var host = Start();

        Assert.Equal(TestOutcome.Passed, host.Run(host.Discover().One(Sample.Class("Passing"), "RunsAfterMain")).Result.Outcome);
    }
}
