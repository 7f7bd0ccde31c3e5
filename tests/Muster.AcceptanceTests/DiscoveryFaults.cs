using Xunit;

namespace Muster.AcceptanceTests;

public sealed class DiscoveryFaults
{
    [Fact]
    public async Task A_module_whose_listing_dies_is_given_up_and_the_others_run()
    {
        var projects = SampleOutcomes.MainProjects.Select(row => row.Data).Order(StringComparer.Ordinal).ToList();
        var copies = projects.ConvertAll(SampleCopy.Of);
        try
        {
            using var tool = ToolRun.Start([], [.. copies.Select(c => c.Module), Repository.Sample("Samples.XunitV3.Mtp")], "discovery", "-n", "2");
            var run = await ToolRun.EndAsync(tool);

            Assert.Equal(22, run.ExitCode);
            Assert.Equal(10, run.Planned);
            ExpectedTable.AssertHolds(run, "Samples.XunitV3.Mtp", null);
            Assert.Equal(projects.Select(p => $"crashed with signal 6 (SIGABRT) while listing the tests of {p}."), run.Errors.Select(e => e[e.IndexOf("crashed", StringComparison.Ordinal)..(e.IndexOf(" What", StringComparison.Ordinal))]).Order(StringComparer.Ordinal));
            Assert.All(run.Errors, error => Assert.Contains("a data source ends the process", error, StringComparison.Ordinal));
        }
        finally
        {
            copies.ForEach(c => c.Dispose());
        }
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
        Assert.Equal(run.Planned - 2, run.Count("passed"));
    }
}
