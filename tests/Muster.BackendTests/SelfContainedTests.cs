using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>Apps that bring their runtime: the host runs on it, with the framework's own backend.</summary>
public sealed class SelfContainedTests
{
    [Theory]
    [InlineData("Samples.XunitV3.Mtp", "xunit3")]
    [InlineData("Samples.NUnit.Mtp", "nunit")]
    [InlineData("Samples.MSTest.Mtp", "vstest")]
    [InlineData("Samples.Mtp", "mtp")]
    [InlineData("Samples.XunitV2", "xunit2")]
    public void They_run_as_those_on_the_installed_runtime(string project, string backend)
    {
        var sample = new Sample(project);
        using var app = new SelfContainedCopy(sample);
        // There is no other runtime to be found.
        using var host = new HostUnderTest(app.AssemblyPath, ("DOTNET_ROOT", Path.GetDirectoryName(app.AssemblyPath)!));

        var listing = host.Discover();

        Assert.All(listing.Cases, test => Assert.Equal(backend, test.Backend));
        Assert.Equal(TestOutcome.Passed, host.Run(listing.One(sample.Class("Passing"), "Passes")).Result.Outcome);
        Assert.Empty(host.Shutdown());
    }
}
