using Muster.Model;
using Muster.Rules;
using Muster.Selection;
using Muster.Session;
using Muster.Settings;

namespace Muster.UnitTests.Rules;

/// <summary>Which rule holds for what.</summary>
public class RulebookTests
{
    static readonly TestCase Slow = Cases.Of("Shop.Cart", "Buys", traits: ("Category", "Slow"));
    static readonly TestCase Quick = Cases.Of("Shop.Cart", "Adds");

    [Theory]
    [InlineData("Shop.Tests", true)]
    [InlineData("shop.tests", true)]
    [InlineData("Shop.*", true)]
    [InlineData("*", true)]
    [InlineData("*.tests", true)]
    [InlineData("Shop", false)]
    [InlineData("Shop.Test?", false)]
    [InlineData("", false)]
    [InlineData(null, true)]
    public void A_module_is_named_by_its_assembly(string? name, bool isMeant) =>
        Assert.Equal(isMeant, Of(new ModuleRule { Module = name, Serial = true }).Serial);

    [Fact]
    public void Of_two_rules_the_later_wins_value_by_value()
    {
        var rules = Of(
            new ModuleRule { Serial = true, Threads = 2, Environment = Variables(("A", "1"), ("B", "1")) },
            new ModuleRule { Module = "Shop.*", Threads = 3, Environment = Variables(("B", "2")) },
            new ModuleRule { Module = "Other", Threads = 4, CopyOutput = true });

        Assert.Equal((true, 3, false), (rules.Serial, rules.Threads, rules.CopyOutput));
        Assert.Equal([("A", "1"), ("B", "2"), ("C", "0")], rules.Environment.Select(v => (v.Key, v.Value)).Order());
    }

    [Fact]
    public void Without_a_rule_holds_what_holds_for_all()
    {
        var rules = Of();

        Assert.Equal((false, 7, true), (rules.Serial, rules.Threads, new Rulebook(Options() with { CopyOutput = true }).Of(Module).CopyOutput));
        Assert.Equal(TimeSpan.FromSeconds(10), rules.LimitOf(Slow));
        Assert.Empty(rules.BatonsOf(Slow));
    }

    [Fact]
    public void A_module_may_be_left_out_of_what_holds_for_all() =>
        Assert.False(new Rulebook(Options(new ModuleRule { Module = "Shop.*", CopyOutput = false }) with { CopyOutput = true }).Of(Module).CopyOutput);

    [Fact]
    public void Tests_have_the_limit_of_the_last_rule_that_is_for_them()
    {
        var rules = Of(Limit(20, null), Limit(60, "Category=Slow"), Limit(90, "Method=Nobody"));

        Assert.Equal((60, 20), (rules.LimitOf(Slow)?.TotalSeconds, rules.LimitOf(Quick)?.TotalSeconds));
        Assert.Equal(5, Of(Limit(60, "Category=Slow"), Limit(5, null)).LimitOf(Slow)?.TotalSeconds);
        Assert.Null(Of(new ModuleRule { Filter = TestFilter.Parse("Category=Slow"), Timeout = Timeout.InfiniteTimeSpan }).LimitOf(Slow));
    }

    [Fact]
    public void Serial_rules_add_up_and_can_be_taken_back()
    {
        Assert.Equal(["rule 0", "rule 2"], Of(Serial("Category=Slow"), Serial("Method=Nobody"), Serial("Class=Shop.Cart")).BatonsOf(Slow));
        Assert.Empty(Of(Serial("Category=Slow"), Serial("Method=Buys", false)).BatonsOf(Slow));
        Assert.Equal(["rule 2"], Of(Serial("Category=Slow"), Serial("Method=Buys", false), Serial("Class~Cart")).BatonsOf(Slow));
    }

    [Fact]
    public void A_serial_rule_with_a_filter_is_one_over_all_its_modules()
    {
        var other = Module with { Index = 1, Name = "Mail.Tests" };
        var book = new Rulebook(Options(Serial("Category=Slow") with { Module = "*.Tests" }) with { Modules = [Module, other] });

        Assert.Equal(book.Of(Module).BatonsOf(Slow), book.Of(other).BatonsOf(Slow));
        Assert.False(book.Of(Module).Serial);
    }

    [Fact]
    public void Builds_of_one_serial_project_for_several_frameworks_take_turns_and_other_modules_do_not()
    {
        TestModule[] modules = [Module, Module with { Index = 1, TargetFramework = "net8.0" }, Module with { Index = 2, Name = "Mail.Tests" }];
        var book = new Rulebook(Options(new ModuleRule { Serial = true }) with { Modules = modules });

        Assert.Equal(["module SHOP.TESTS"], book.Of(modules[0]).BatonsOf(Slow));
        Assert.Equal(["module SHOP.TESTS"], book.Of(modules[1]).BatonsOf(Slow));
        Assert.Empty(book.Of(modules[2]).BatonsOf(Slow));
    }

    [Fact]
    public void The_command_line_wins_over_rules()
    {
        ModuleRule[] rules = [new() { Timeout = TimeSpan.FromSeconds(9), Threads = 3, CopyOutput = false, Serial = true, Environment = Variables(("A", "1"), ("B", "2")) }];

        var left = Assert.Single(RuleOrder.Under(rules, timeout: true, threads: true, copyOutput: true, ["B"]));
        Assert.Equal((null, null, null, true), (left.Timeout, left.Threads, left.CopyOutput, left.Serial));
        Assert.Equal(["A"], left.Environment.Keys);

        var all = Assert.Single(RuleOrder.Under(rules, timeout: false, threads: false, copyOutput: false, []));
        Assert.Equal((9, 3, false), (all.Timeout?.TotalSeconds, all.Threads, all.CopyOutput));
    }

    [Fact]
    public void What_belongs_to_a_process_is_refused_for_single_tests()
    {
        var tests = new ModuleRule { Filter = TestFilter.Parse("Category=Slow") };

        Assert.StartsWith("env for the tests Category=Slow: ", (tests with { Environment = Variables(("A", "1")) }).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("threads for the tests Category=Slow: ", (tests with { Threads = 2 }).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("copyOutput for the tests Category=Slow: ", (tests with { CopyOutput = true }).Refusal, StringComparison.Ordinal);
        Assert.Equal("threads 0: give a number from 1 up.", new ModuleRule { Threads = 0 }.Refusal);
        Assert.Equal("timeout -1: give the seconds that one test may take.", new ModuleRule { Timeout = TimeSpan.FromSeconds(-1) }.Refusal);
        Assert.Null((tests with { Serial = true, Timeout = TimeSpan.FromSeconds(3) }).Refusal);
        Assert.Throws<UsageException>(() => new TestSession(Options(tests with { Threads = 2 })));
    }

    [Fact]
    public void A_name_that_looks_like_a_slip_is_told_and_one_that_does_not_is_not()
    {
        var notices = Rulebook.Notices(Options(new ModuleRule { Module = "Shop.Test" }, new ModuleRule { Module = "Shop.Testing*" }, new ModuleRule { Module = "Elsewhere" }, new ModuleRule { Module = "SHOP.TESTS" }));

        Assert.Equal("A rule is for the module Shop.Test, which this run does not have. Did you mean Shop.Tests?", Assert.Single(notices));
    }

    static TestModule Module { get; } = Cases.Module("/bin/Shop.Tests.dll");

    static ModuleRules Of(params ModuleRule[] rules) => new Rulebook(Options(rules)).Of(Module);

    static RunOptions Options(params ModuleRule[] rules) => new()
    {
        Modules = [Module],
        Root = "/nowhere",
        DotnetPath = "dotnet",
        HostFolder = "/nowhere",
        Threads = 7,
        TestTimeout = TimeSpan.FromSeconds(10),
        Environment = Variables(("B", "0"), ("C", "0")),
        Rules = rules,
    };

    static ModuleRule Limit(int seconds, string? filter) => new() { Filter = filter is null ? null : TestFilter.Parse(filter), Timeout = TimeSpan.FromSeconds(seconds) };

    static ModuleRule Serial(string filter, bool serial = true) => new() { Filter = TestFilter.Parse(filter), Serial = serial };

    static Dictionary<string, string> Variables(params (string Name, string Value)[] variables) => variables.ToDictionary(v => v.Name, v => v.Value);
}
