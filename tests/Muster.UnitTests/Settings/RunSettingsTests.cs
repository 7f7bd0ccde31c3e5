using Muster.Settings;

namespace Muster.UnitTests.Settings;

public class RunSettingsTests
{
    [Fact]
    public void Nothing_set_is_no_settings() => Assert.Null(RunSettings.Read(null, []).Text);

    [Fact]
    public void A_file_alone_is_handed_on_as_it_is()
    {
        const string File = "<?xml version=\"1.0\"?>\n<RunSettings>\n  <MSTest><MapInconclusiveToFailed>true</MapInconclusiveToFailed></MSTest>\n</RunSettings>";
        Assert.Equal(File, RunSettings.Read(File, []).Text);
    }

    [Fact]
    public void Variables_are_those_of_the_file_with_inline_ones_over_them()
    {
        const string File = "<RunSettings><RunConfiguration><EnvironmentVariables><A>1</A><B>2</B></EnvironmentVariables></RunConfiguration></RunSettings>";
        var read = RunSettings.Read(File, [InlineSetting.Parse("RunConfiguration.EnvironmentVariables.B=3")]);
        Assert.Equal(new Dictionary<string, string> { ["A"] = "1", ["B"] = "3" }, read.Variables);
    }

    [Theory]
    [InlineData("XPlat code coverage", "dotnet-coverage")]
    [InlineData("Code Coverage", "dotnet-coverage")]
    [InlineData("blame", "--timeout")]
    [InlineData("Video", "dotnet test")]
    public void A_data_collector_is_refused_with_what_to_use(string name, string instead)
    {
        var wrong = Assert.Throws<SettingsException>(() => RunSettings.Read(Collector(name, ""), []));
        Assert.Contains(name, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(instead, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("--settings FILE", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_collector_that_is_switched_off_is_none() => Assert.NotNull(RunSettings.Read(Collector("blame", "enabled=\"False\""), []).Text);

    [Fact]
    public void What_has_no_meaning_here_is_named_with_what_has()
    {
        const string File = "<RunSettings><RunConfiguration><MaxCpuCount>1</MaxCpuCount><TargetFrameworkVersion>net10.0</TargetFrameworkVersion></RunConfiguration></RunSettings>";
        Assert.Equal(["RunConfiguration.MaxCpuCount is not heeded: the number of workers is -n."], RunSettings.Read(File, []).Ignored);
    }

    [Theory]
    [InlineData("<RunSettings>", "no XML")]
    [InlineData("{}", "no XML")]
    [InlineData("<Settings/>", "<Settings>")]
    public void What_is_no_run_settings_says_so(string file, string why) =>
        Assert.Contains(why, Assert.Throws<SettingsException>(() => RunSettings.Read(file, [])).Message, StringComparison.Ordinal);

    static string Collector(string name, string more) =>
        $"<RunSettings><DataCollectionRunSettings><DataCollectors><DataCollector friendlyName=\"{name}\" {more}/></DataCollectors></DataCollectionRunSettings></RunSettings>";
}
