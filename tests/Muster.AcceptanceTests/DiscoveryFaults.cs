using Xunit;

namespace Muster.AcceptanceTests;

public sealed class DiscoveryFaults
{
    [Fact]
    public async Task A_module_whose_listing_dies_is_given_up_and_the_others_run()
    {
        using var hostile = SampleCopy.Of("Samples.Hostile");

        using var tool = ToolRun.Start([], [hostile.Module, Repository.Sample("Samples.XunitV3.Mtp")], "discovery", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(22, run.ExitCode);
        Assert.Equal(10, run.Planned);
        ExpectedTable.AssertHolds(run, "Samples.XunitV3.Mtp", null);
        var error = Assert.Single(run.Errors);
        Assert.Contains("crashed with signal 6 (SIGABRT) while listing the tests of Samples.Hostile", error, StringComparison.Ordinal);
        Assert.Contains("a data source ends the process", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_from_an_earlier_run_does_not_hide_that_listing_dies()
    {
        using var hostile = SampleCopy.Of("Samples.Hostile");
        await ToolRun.OfAsync(hostile.Module, "", "-n", "1");

        var run = await ToolRun.OfAsync(hostile.Module, "discovery", "-n", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.All(run.With("crashed"), test => Assert.Equal("Samples.Hostile.Discovery", ToolRun.Text(test, "class")));
        Assert.Equal(2, run.Count("crashed"));
        Assert.Equal(5, run.Count("passed"));
    }
}
