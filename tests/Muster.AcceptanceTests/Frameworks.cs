using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Which framework, and which way to drive it, a module's tests get.</summary>
public sealed class Frameworks
{
    [Fact]
    public async Task Each_test_of_a_module_in_migration_says_its_framework()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.Migration"), "", "-n", "2");

        var ofAll = run.Tests.Where(t => ToolRun.Text(t, "method") == "OfAll").ToList();
        Assert.Equal(["mstest", "nunit", "xunit.v2"], ofAll.Select(t => ToolRun.Text(t, "testFramework")).Order());
        Assert.Equal(3, ofAll.Select(t => ToolRun.Text(t, "id")).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("crashes")]
    public async Task A_key_that_the_engine_does_not_know_sends_the_module_to_its_adapter_and_that_is_said(string switches)
    {
        using var sample = SampleCopy.Of("Samples.XunitV2.Old");
        await File.WriteAllTextAsync(Path.Combine(sample.Folder, "xunit.runner.json"), """{ "colour": "red" }""");

        var run = await ToolRun.OfAsync(sample.Module, switches, "-n", "2", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, "Samples.XunitV2.Old", switches);
        Assert.Contains("run through their VSTest adapter", run.Output);
        Assert.Contains("\"colour\"", run.Output);
        Assert.All(run.Tests, t => Assert.Equal("xunit.v2", ToolRun.Text(t, "testFramework")));
    }
}
