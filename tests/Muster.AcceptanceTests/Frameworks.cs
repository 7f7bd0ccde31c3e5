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

    [Fact]
    public async Task Projects_of_VSTest_and_of_the_platform_and_apps_of_their_own_run_in_one_run()
    {
        string[] projects = ["Samples.MSTest", "Samples.MSTest.Mtp", "Samples.Mtp", "Samples.NUnit.Mtp", "Samples.XunitV2", "Samples.XunitV3.Mtp"];
        using var tool = ToolRun.Start([], [.. projects.Select(Repository.Sample)], "", "-n", "2", "--class", "Passing");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Results, result => Assert.Equal("passed", result.Outcome));
        Assert.Equal(projects, run.Tests.Select(test => ToolRun.Text(test, "module")).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("crashes")]
    public async Task A_run_setting_that_only_the_adapter_knows_reaches_it(string switches)
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit.Old"), switches, "-n", "2", "--max-worker-restart", "100", "--", "NUnit.Colour=red");

        ExpectedTable.AssertHolds(run, "Samples.NUnit.Old", switches);
        Assert.Contains("run through their VSTest adapter", run.Output);
        Assert.All(run.Tests, t => Assert.Equal("nunit", ToolRun.Text(t, "testFramework")));
    }

    [Fact]
    public async Task A_choice_of_NUnits_own_is_said_to_be_left_out()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit.Old"), "", "-n", "2", "--", "NUnit.Where=cat==None");

        Assert.Contains("Where is not applied", run.Output);
        Assert.DoesNotContain("adapter", run.Output);
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
