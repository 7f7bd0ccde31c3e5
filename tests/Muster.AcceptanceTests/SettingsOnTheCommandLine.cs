using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Run settings and variables reach the tests as under <c>dotnet test</c>.</summary>
public sealed class SettingsOnTheCommandLine
{
    [Theory]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task A_test_parameter_after_two_dashes_is_seen_by_the_test(string project)
    {
        var run = await GreetAsync(project, "--", "TestRunParameters.Parameter(name=\"greeting\", value=\"good day\")");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("good day", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inline_setting_goes_before_a_file()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        var file = Path.Combine(sample.Folder, "my.runsettings");
        await File.WriteAllTextAsync(file, """
            <RunSettings>
              <RunConfiguration><MaxCpuCount>1</MaxCpuCount></RunConfiguration>
              <TestRunParameters><Parameter name="greeting" value="from the file" /></TestRunParameters>
            </RunSettings>
            """, TestContext.Current.CancellationToken);

        var fromFile = await GreetAsync("Samples.NUnit", "--settings", file);
        Assert.Contains("from the file", fromFile.Output, StringComparison.Ordinal);
        Assert.Contains("RunConfiguration.MaxCpuCount is not heeded: the number of workers is -n.", fromFile.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await GreetAsync("Samples.NUnit", "--settings", file, "--", "TestRunParameters.Parameter(name=\"greeting\", value=\"hello\")")).ExitCode);
    }

    [Fact]
    public async Task A_variable_is_set_for_the_tests_by_settings_and_before_them_by_option()
    {
        const string Inline = "RunConfiguration.EnvironmentVariables.MUSTER_SAMPLES=failures";
        string[] failing = ["--filter", "ClassName~Failing"];
        var module = Repository.Sample("Samples.XunitV2.Old");
        Assert.Equal(2, (await ToolRun.OfAsync(module, "", [.. failing, "-e", "MUSTER_SAMPLES=failures"])).ExitCode);
        Assert.Equal(2, (await ToolRun.OfAsync(module, "", [.. failing, "--", Inline])).ExitCode);
        Assert.Equal(0, (await ToolRun.OfAsync(module, "", [.. failing, "-e", "MUSTER_SAMPLES=", "--", Inline])).ExitCode);
    }

    [Theory]
    [InlineData("Samples.MSTest", "Inconclusive", """{"mstest":{"execution":{"mapInconclusiveToFailed":true}},"environmentVariables":{"MUSTER_SAMPLES":"x"}}""", 1)]
    [InlineData("Samples.XunitV3", "Skipping", """{"xUnit":{"failSkips":true}}""", 3)]
    public async Task A_test_configuration_beside_the_module_is_heeded(string project, string testClass, string config, int failures)
    {
        using var sample = SampleCopy.Of(project);
        string[] options = ["-n", "1", "--class", $"{project}.{testClass}"];
        Assert.Equal(0, (await ToolRun.OfAsync(sample.Module, "", options)).ExitCode);

        await File.WriteAllTextAsync(Path.ChangeExtension(sample.Module, ".testconfig.json"), config, TestContext.Current.CancellationToken);
        var run = await ToolRun.OfAsync(sample.Module, "", options);

        Assert.Equal((2, failures), (run.ExitCode, run.Count("failed")));
    }

    [Theory]
    [InlineData("--logger", "--report-trx")]
    [InlineData("--settings", "nowhere.runsettings is no file", "nowhere.runsettings")]
    [InlineData("-e", "NAME=VALUE", "NAME")]
    [InlineData("--", "Section.Key=Value", "nonsense")]
    public async Task What_cannot_be_used_is_said_before_anything_is_built(string option, string answer, string? value = null)
    {
        string[] words = value is null ? [option] : [option, value];
        using var tool = ToolProcess.Start(["run", Repository.Sample("Samples.NUnit"), .. words]);
        Assert.Equal(5, await tool.EndAsync());
        Assert.Contains(answer, tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Output, StringComparison.Ordinal);
    }

    static Task<ToolRun> GreetAsync(string project, params string[] more) =>
        ToolRun.OfAsync(Repository.Sample(project), "", ["--filter", "ClassName~Parameters", .. more]);
}
