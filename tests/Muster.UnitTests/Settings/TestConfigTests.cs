using System.Xml.Linq;
using Muster.Settings;

namespace Muster.UnitTests.Settings;

/// <summary>What a file for Microsoft.Testing.Platform means as run settings.</summary>
public sealed class TestConfigTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"mstest":{"timeout":{"test":500,"assemblyInitialize":7,"useCooperativeCancellation":true}}}""", "<MSTest><TestTimeout>500</TestTimeout><AssemblyInitializeTimeout>7</AssemblyInitializeTimeout><CooperativeCancellationTimeout>True</CooperativeCancellationTimeout></MSTest>")]
    [InlineData("""{"mstest":{"parallelism":{"enabled":true,"workers":4,"scope":"method"}}}""", "<RunConfiguration><DisableParallelization>false</DisableParallelization></RunConfiguration><MSTest><Parallelize><Workers>4</Workers><Scope>method</Scope></Parallelize></MSTest>")]
    [InlineData("""{"mstest":{"parallelism":{"enabled":false}}}""", "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>")]
    [InlineData("""{"mstest":{"execution":{"mapInconclusiveToFailed":true},"output":{"captureTrace":false},"deployment":{"enabled":false}}}""", "<MSTest><MapInconclusiveToFailed>True</MapInconclusiveToFailed><CaptureTraceOutput>False</CaptureTraceOutput><DeploymentEnabled>False</DeploymentEnabled></MSTest>")]
    [InlineData("""{"xUnit":{"culture":"en-GB","parallelizeTestCollections":false}}""", "<xUnit><culture>en-GB</culture><parallelizeTestCollections>False</parallelizeTestCollections></xUnit>")]
    public void Each_section_becomes_the_settings_that_mean_the_same(string config, string settings) =>
        Assert.Equal($"<RunSettings>{settings}</RunSettings>", RunSettings.Read(null, [], Read(config)).Text);

    [Fact]
    public void Run_settings_go_before_it_value_by_value()
    {
        const string File = "<RunSettings><MSTest><TestTimeout>1</TestTimeout></MSTest><RunConfiguration><EnvironmentVariables><A>file</A></EnvironmentVariables></RunConfiguration></RunSettings>";
        var read = RunSettings.Read(File, [InlineSetting.Parse("MSTest.CaptureTraceOutput=true")], Read("""
            {"mstest":{"timeout":{"test":9,"testCleanup":2},"output":{"captureTrace":false}},"environmentVariables":{"A":"config","B":"config"}}
            """));
        var test = XElement.Parse(read.Text!).Element("MSTest")!;

        Assert.Equal(["1", "true", "2"], [test.Element("TestTimeout")!.Value, test.Element("CaptureTraceOutput")!.Value, test.Element("TestCleanupTimeout")!.Value]);
        Assert.Equal(new Dictionary<string, string> { ["A"] = "file", ["B"] = "config" }, read.Variables);
    }

    [Fact]
    public void A_variable_may_have_a_name_that_XML_does_not_know()
    {
        var read = RunSettings.Read(null, [], Read("""{"environmentVariables":{"ConnectionStrings:Default":"b c","ProgramFiles(x86)":"\u0001"}, /* why */ }"""));

        Assert.Equal(new Dictionary<string, string> { ["ConnectionStrings:Default"] = "b c", ["ProgramFiles(x86)"] = "\u0001" }, read.Variables);
        Assert.Null(read.Text);
    }

    [Fact]
    public void A_byte_order_mark_as_editors_write_it_is_no_mistake() =>
        Assert.Equal("b", Read("\uFEFF" + """{"environmentVariables":{"A":"b"}}""").Variables["A"]);

    [Fact]
    public void What_an_app_that_runs_for_itself_is_given_is_what_the_user_wrote()
    {
        const string File = "<RunSettings><NUnit /></RunSettings>";
        var beside = Read("""{"mstest":{"timeout":{"test":9}}}""");

        Assert.Null(RunSettings.Read(null, [], beside).Own);
        Assert.Equal(File, RunSettings.Read(File, [], beside).Own);
        Assert.Equal("<RunSettings><MSTest><A>1</A></MSTest></RunSettings>", RunSettings.Read(null, [InlineSetting.Parse("MSTest.A=1")], beside).Own);
    }

    [Fact]
    public void What_means_nothing_here_is_said()
    {
        var read = Read("""{"platformOptions":{"resultDirectory":"x"},"mstest":{"parallelism":{"turbo":true},"hurry":1,"assemblyResolution":[{"path":"x"}]},"commandLineOptions":{}}""");

        Assert.Equal(4, read.Ignored.Count);
        Assert.StartsWith("platformOptions is heeded only where", read.Ignored[0], StringComparison.Ordinal);
        Assert.Equal(["mstest:parallelism:turbo is not heeded.", "mstest:hurry is not heeded.", "mstest:assemblyResolution is not heeded."], read.Ignored.Skip(1));
        Assert.Null(RunSettings.Read(null, [], read).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"mstest":5}""")]
    [InlineData("""{"environmentVariables":{"A=B":"c"}}""")]
    [InlineData("""{"environmentVariables":{"":"c"}}""")]
    [InlineData("""{"environmentVariables":{"A":"\u0000"}}""")]
    [InlineData("""{"xUnit":{"culture":"\u0001"}}""")]
    [InlineData("""{"xUnit":{"":"c"}}""")]
    [InlineData("""{"mstest":{"execution":{"a":"\u0001"}}}""")]
    [InlineData("""{"mstest":{"execution":{"":1}}}""")]
    public void A_file_that_is_none_is_said(string text) =>
        Assert.StartsWith("it is no configuration of tests: ", Assert.Throws<SettingsException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_file_is_no_settings() => Assert.Null(TestConfig.Read(TestConfig.PathBeside(Path.Combine(folder.Path, "A.dll"))));

    TestConfig Read(string text)
    {
        var path = Path.Combine(folder.Path, "A.testconfig.json");
        File.WriteAllText(path, text);
        return TestConfig.Read(path)!;
    }
}
