using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

public class ConfigurationVariablesTests
{
    [Fact]
    public void Each_option_with_a_long_name_has_one_of_its_own()
    {
        var names = Keys.All.WithVariable.Select(key => key.Variable).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Superset(new HashSet<string> { "MUSTER_NUMPROCESSES", "MUSTER_REPORT_JSON", "MUSTER_NO_BUILD", "MUSTER_FILTER_UID" }, names.ToHashSet());
    }

    [Fact]
    public void None_is_one_that_Muster_gives_to_others()
    {
        string[] given = ["MUSTER", "MUSTER_WORKER", "MUSTER_WORKER_COUNT", "MUSTER_SLOT", "MUSTER_TMP", "MUSTER_RUN_ID", "MUSTER_HOST", "MUSTER_HOST_TOKEN", "MUSTER_COMMAND", "MUSTER_EXTERNAL", "MUSTER_ATTEMPT"];

        Assert.Empty(Keys.All.WithVariable.Select(key => key.Variable).Intersect(given));
    }

    [Fact]
    public void An_option_of_such_a_name_is_no_variable()
    {
        var keys = new ConfigurationKeys([new System.CommandLine.Option<string?>("--worker"), new System.CommandLine.Option<string?>("--dist")]);

        Assert.Equal(["MUSTER_DIST"], keys.WithVariable.Select(key => key.Variable));
        Assert.NotNull(keys.Find("worker"));
    }

    [Theory]
    [InlineData("MUSTER_NO_BUILD", "1", "noBuild true")]
    [InlineData("MUSTER_NO_BUILD", "False", "noBuild false")]
    [InlineData("MUSTER_NO_BUILD", "", null)]
    [InlineData("MUSTER_TIMEOUT", " 60 ", "timeout 60")]
    [InlineData("MUSTER_TIMEOUT", " ", null)]
    [InlineData("MUSTER_FILTER", "Name=a;b&c", "filter Name=a;b&c")]
    [InlineData("MUSTER_TEST", "a\r\nb", "test a, test b")]
    public void A_value_is_read_as_it_would_be_typed(string name, string value, string? read) =>
        Assert.Equal(read ?? "", string.Join(", ", Read(name, value).Select(v => $"{v.Key.Name} {v.Text}")));

    [Fact]
    public void Neither_yes_nor_no_is_told() =>
        Assert.StartsWith("MUSTER_NO_BUILD=yes: give true or false", Assert.Throws<UsageException>(() => Read("MUSTER_NO_BUILD", "yes")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_test_starts_does_not_inherit_them()
    {
        const string Name = "MUSTER_CLASS";
        Environment.SetEnvironmentVariable(Name, "x");

        ConfigurationVariables.Clear(Keys.All);

        Assert.Null(Environment.GetEnvironmentVariable(Name));
    }

    static IReadOnlyList<ConfiguredValue> Read(string name, string value) => ConfigurationVariables.Read(Keys.All, variable => variable == name ? value : null);
}
