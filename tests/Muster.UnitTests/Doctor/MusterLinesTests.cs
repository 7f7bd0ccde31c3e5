using System.Text.Json;
using Muster.Cli.Configuring;
using Muster.Doctor;
using Muster.Model;
using Muster.Selection;
using Muster.Storage.LastRun;
using Muster.UnitTests.Configuring;

namespace Muster.UnitTests.Doctor;

public class MusterLinesTests
{
    [Fact]
    public void Classes_that_share_a_port_go_one_after_another()
    {
        var rule = Read(Of(Cause.SharedPort, "Shop.Api", beside: ["Shop.Web"])).GetProperty("rules")[0];

        Assert.Equal("Shop.Tests", rule.GetProperty("module").GetString());
        Assert.True(rule.GetProperty("serial").GetBoolean());
        var filter = TestFilter.Parse(rule.GetProperty("filter").GetString()!);
        Assert.True(filter.Matches(Cases.Of("Shop.Api", "Test")));
        Assert.True(filter.Matches(Cases.Of("Shop.Web", "Test")));
        Assert.False(filter.Matches(Cases.Of("Shop.Api2", "Test")));
    }

    [Fact]
    public void The_filter_takes_the_name_of_a_fixture_with_arguments()
    {
        var rule = Read(Of(Cause.SharedPort, "Shop.Api(\"a|b\",1)", beside: ["Shop.Web"])).GetProperty("rules")[0];
        var filter = TestFilter.Parse(rule.GetProperty("filter").GetString()!);
        Assert.True(filter.Matches(Cases.Of("Shop.Api", "Test") with { Fixture = "Shop.Api(\"a|b\",1)" }));
    }

    [Fact]
    public void Where_it_is_not_known_which_class_it_was_the_module_is_serial()
    {
        Assert.Equal(["Shop.Tests"], Texts(Read(Of(Cause.SharedPort, "Shop.Api")), "serial"));
        var many = Read(Of(Cause.BesideOthers, "Shop.Api", beside: ["A", "B", "C", "D"]), Of(Cause.SharedPort, "Shop.Web", beside: ["A"]));
        Assert.Equal(["Shop.Tests"], Texts(many, "serial"));
        Assert.False(many.TryGetProperty("rules", out _));
    }

    [Fact]
    public void A_file_beside_the_binaries_asks_for_a_copy_of_them() =>
        Assert.Equal(["Shop.Tests"], Texts(Read(Of(Cause.FileBesideBinaries, "Shop.Api"), Of(Cause.FileBesideBinaries, "Shop.Web")), "copyOutput"));

    [Fact]
    public void A_test_that_was_killed_gets_twice_its_time()
    {
        var slow = Of(Cause.SlowUnderLoad, "Shop.Api");
        var rule = Read(slow with { Test = slow.Test with { Outcome = TestOutcome.TimedOut, Ms = 2600 } }).GetProperty("rules")[0];
        Assert.Equal(6, rule.GetProperty("timeout").GetInt32());
    }

    [Fact]
    public void All_that_is_written_is_a_configuration_that_a_run_heeds()
    {
        using var temp = new TempFolder();
        var slow = Of(Cause.SlowUnderLoad, "Shop.Slow");
        Finding[] findings =
        [
            Of(Cause.SharedPort, "Shop.Api(1)", beside: ["Shop.Web"]), Of(Cause.FileBesideBinaries, "Shop.Files"), slow with { Test = slow.Test with { Outcome = TestOutcome.TimedOut } },
            Of(Cause.NeedsEarlierTest, "Other.Order") with { Module = new RecordedModule("", "Other.Tests", "net10.0", "", "", false, 1) },
        ];
        temp.Write("muster.json", new MusterLines(findings).ToString());

        var rules = Configuration.Load(new ConfigurationRequest { Start = temp.Path, Variable = _ => null }, Keys.All).RunRules;

        Assert.Equal(["Other.Tests"], rules.Where(rule => rule is { Serial: true, Filter: null }).Select(rule => rule.Module));
        Assert.Equal(["Shop.Tests"], rules.Where(rule => rule.CopyOutput == true).Select(rule => rule.Module));
        Assert.Single(rules, rule => rule is { Serial: true, Module: "Shop.Tests", Filter: not null });
        Assert.Equal([TimeSpan.FromSeconds(1)], rules.Select(rule => rule.Timeout).OfType<TimeSpan>());
    }

    [Theory]
    [InlineData(nameof(Cause.ReallyRed))]
    [InlineData(nameof(Cause.NotTried))]
    [InlineData(nameof(Cause.SlowUnderLoad))]
    [InlineData(nameof(Cause.LeftByEarlierTest))]
    public void Nothing_is_written_for_what_no_line_mends(string cause) =>
        Assert.False(new MusterLines([Of(Enum.Parse<Cause>(cause), "Shop.Api")]).Any);

    [Fact]
    public void Where_the_order_of_dotnet_test_is_green_the_module_keeps_it() =>
        Assert.Equal(["Shop.Tests"], Texts(Read(Of(Cause.LeftByEarlierTest, "Shop.Api") with { GreenWithOthers = true }), "serial"));

    [Fact]
    public void One_worker_alone_had_no_company_to_be_kept_from() =>
        Assert.False(new MusterLines([Of(Cause.BesideOthers, "Shop.Api") with { HadCompany = false }]).Any);

    static Finding Of(Cause cause, string className, params string[] beside) => new()
    {
        Test = new RecordedTest(default, className, "Test", 0, 0, 0, 10, TestOutcome.Failed),
        Module = new RecordMaker().Make().Modules[0],
        Cause = cause,
        Message = "",
        Evidence = [],
        ClassesBeside = beside,
        HadCompany = true,
    };

    static JsonElement Read(params Finding[] findings) => JsonDocument.Parse(new MusterLines(findings).ToString()).RootElement;

    static IEnumerable<string?> Texts(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}
