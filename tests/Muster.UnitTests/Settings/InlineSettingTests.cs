using System.Xml.Linq;
using Muster.Settings;

namespace Muster.UnitTests.Settings;

public class InlineSettingTests
{
    [Fact]
    public void A_setting_replaces_what_the_file_says_and_leaves_the_rest()
    {
        var root = XElement.Parse("<RunSettings><NUnit><NumberOfTestWorkers>8</NumberOfTestWorkers><RandomSeed>5</RandomSeed></NUnit></RunSettings>");
        InlineSetting.Parse("NUnit.NumberOfTestWorkers=2").Apply(root);
        InlineSetting.Parse("RunConfiguration.EnvironmentVariables.URL=scheme:x?a=b").Apply(root);
        Assert.Equal("2", root.Element("NUnit")!.Element("NumberOfTestWorkers")!.Value);
        Assert.Equal("5", root.Element("NUnit")!.Element("RandomSeed")!.Value);
        Assert.Equal("scheme:x?a=b", root.Element("RunConfiguration")!.Element("EnvironmentVariables")!.Element("URL")!.Value);
    }

    [Theory]
    [InlineData("TestRunParameters.Parameter(name=\"url\", value=\"x, y=1\")", "url", "x, y=1")]
    [InlineData("TestRunParameters.Parameter(name = \"a b\" , value = \"say \\\"hi\\\"\")", "a b", "say \"hi\"")]
    [InlineData("TestRunParameters.Parameter(name=\"url\", value=\"\")", "url", "")]
    public void A_parameter_is_added_once(string word, string name, string value)
    {
        var root = new XElement("RunSettings");
        InlineSetting.Parse(word).Apply(root);
        InlineSetting.Parse(word).Apply(root);
        var parameter = Assert.Single(root.Element("TestRunParameters")!.Elements("Parameter"));
        Assert.Equal((name, value), ((string)parameter.Attribute("name")!, (string)parameter.Attribute("value")!));
    }

    [Theory]
    [InlineData("NUnit")]
    [InlineData("NUnit=2")]
    [InlineData("NUnit.=2")]
    [InlineData("NUnit.A B=2")]
    [InlineData("TestRunParameters.Parameter(name=url, value=x)")]
    [InlineData("--filter")]
    public void Anything_else_is_shown_with_the_form_to_use(string word)
    {
        var wrong = Assert.Throws<UsageException>(() => InlineSetting.Parse(word));
        Assert.Contains(word, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Section.Key=Value", wrong.Message, StringComparison.Ordinal);
    }
}
