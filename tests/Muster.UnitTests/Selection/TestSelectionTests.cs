using Muster.Model;
using Muster.Selection;

namespace Muster.UnitTests.Selection;

public sealed class TestSelectionTests
{
    static readonly TestCase Cart = Cases.Of("Shop.Tests.CartTests", "Adds", "Adds(1,2)", false, ("Category", "Fast"), ("Owner", "Ann"));

    static readonly TestCase Nested = Cases.Of("Shop.Tests.Outer+Inner", "Runs", "it runs", false, ("TestCategory", "Slow"));

    static readonly TestCase Seeds = Cases.Of("Shop.Tests.Seeds", "Fills", "Fills", true, ("Category", "Db"));

    [Theory]
    [InlineData("CartTests.Adds")]
    [InlineData("carttests")]
    [InlineData("Adds(1")]
    [InlineData("s.CartTests.A")]
    public void A_part_of_the_name_is_enough_for_test(string name) => Assert.True(With(Selector.Test(name)).Selects(Cart));

    [Theory]
    [InlineData("Inner", true)]
    [InlineData("Outer+Inner", true)]
    [InlineData("outer.inner", true)]
    [InlineData("Shop.Tests.Outer+Inner", true)]
    [InlineData("ner", false)]
    [InlineData("Outer", false)]
    [InlineData("Shop.Tests", false)]
    public void A_class_is_its_whole_name_or_its_end_from_a_point_on(string name, bool matches) => Assert.Equal(matches, With(Selector.Class(name)).Selects(Nested));

    [Theory]
    [InlineData("Category=Slow", true)]
    [InlineData("testcategory=slow", true)]
    [InlineData("Category=Slo", false)]
    [InlineData("Class=Shop.Tests.Outer+Inner", false)]
    public void A_trait_is_a_name_with_a_value(string trait, bool matches) => Assert.Equal(matches, With(Selector.Trait(trait)).Selects(Nested));

    [Theory]
    [InlineData("Category")]
    [InlineData("=Slow")]
    [InlineData("Category=")]
    public void A_trait_without_name_or_value_is_refused(string trait) =>
        Assert.Contains("give NAME=VALUE", Assert.Throws<UsageException>(() => Selector.Trait(trait)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_id_selects_one_test_and_anything_else_is_refused()
    {
        Assert.True(With(Selector.Id(Cart.Id.ToString())).Selects(Cart));
        Assert.False(With(Selector.Id(Cart.Id.ToString())).Selects(Nested));
        Assert.Contains("32 hexadecimal digits", Assert.Throws<UsageException>(() => Selector.Id("Cart")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Selectors_of_one_kind_add_and_kinds_restrict_each_other()
    {
        Assert.Equal([Cart, Nested], Of(Selector.Class("CartTests"), Selector.Class("Inner")));
        Assert.Equal([Cart], Of(Selector.Class("CartTests"), Selector.Class("Inner"), Selector.Trait("Owner=Ann")));
        Assert.Empty(Of(Selector.Class("Inner"), Selector.Test("Adds")));
        Assert.Equal([Nested], Of(Selector.Filter(TestFilter.Parse("Class~Tests")), Selector.Test("Runs")));
    }

    [Fact]
    public void What_is_excluded_does_not_run_whoever_asks_for_it()
    {
        var selection = With(Selector.Class("CartTests"), Selector.Class("Inner")) with { Excludes = [TestFilter.Parse("Owner=Ann"), TestFilter.Parse("Owner=Bob")] };

        Assert.False(selection.Selects(Cart));
        Assert.True(selection.Selects(Nested));
        Assert.True((TestSelection.All with { Excludes = [TestFilter.Parse("Owner=Ann")] }).Selects(Nested));
    }

    [Fact]
    public void An_explicit_test_runs_when_it_is_named_in_full()
    {
        Assert.False(TestSelection.All.Selects(Seeds));
        foreach (var selector in new[] { Selector.Test("Fills"), Selector.Test("Shop.Tests.Seeds.Fills"), Selector.Class("Shop.Tests.Seeds"), Selector.Id(Seeds.Id.ToString()), Selector.Filter(TestFilter.Parse("Name=Fills")) })
            Assert.True(With(selector).Selects(Seeds), selector.ToString());
        foreach (var selector in new[] { Selector.Test("Seeds.Fil"), Selector.Class("Seeds"), Selector.Trait("Category=Db"), Selector.Filter(TestFilter.Parse("Name~Fills")) })
            Assert.False(With(selector).Selects(Seeds), selector.ToString());
    }

    [Fact]
    public void What_is_named_by_one_kind_must_match_the_others_too() =>
        Assert.Empty(Of(Selector.Test("Fills"), Selector.Class("CartTests")));

    [Theory]
    [InlineData("--class CartTest", "--class CartTest matches no test; did you mean CartTests?")]
    [InlineData("--class Cart", "--class Cart matches no test; did you mean CartTests?")]
    [InlineData("--class Tes", "--class Tes matches no test; did you mean CartTests?")]
    [InlineData("--class Ca", "--class Ca matches no test.")]
    [InlineData("--class shop.tests.carttest", "--class shop.tests.carttest matches no test; did you mean Shop.Tests.CartTests?")]
    [InlineData("--test Addds", "--test Addds matches no test; did you mean Adds?")]
    [InlineData("--test CartTest.Ads", "--test CartTest.Ads matches no test; did you mean CartTests.Adds?")]
    [InlineData("--trait Owner=An", "--trait Owner=An matches no test; did you mean Owner=Ann?")]
    [InlineData("--trait Nothing=1", "--trait Nothing=1 matches no test.")]
    [InlineData("--filter Owner=Bob", "--filter Owner=Bob matches no test.")]
    public void What_matches_nothing_is_named_with_its_nearest_like(string option, string notice)
    {
        var selector = option.Split(' ') switch
        {
            ["--class", var text] => Selector.Class(text),
            ["--test", var text] => Selector.Test(text),
            ["--trait", var text] => Selector.Trait(text),
            [_, var text] => Selector.Filter(TestFilter.Parse(text)),
            _ => throw new ArgumentException(option),
        };

        var tally = Tally(With(selector, Selector.Test("Runs")), [Cart], [Nested]);

        Assert.Equal(notice, Assert.Single(tally.Misses()));
        Assert.Null(tally.Conflict());
    }

    [Fact]
    public void What_one_module_lacks_another_may_have() => Assert.Empty(Tally(With(Selector.Class("Inner")), [Cart], [Nested]).Misses());

    [Fact]
    public void Selectors_that_match_only_apart_are_named_together()
    {
        var tally = Tally(With(Selector.Class("Inner"), Selector.Test("Adds")), [Cart, Nested]);

        Assert.Empty(tally.Misses());
        Assert.Equal("No test matches all that is asked for, though some match each: --class Inner (1), --test Adds (1).", tally.Conflict());
    }

    [Fact]
    public void Where_only_explicit_tests_match_that_is_said() =>
        Assert.StartsWith("Only explicit tests match (1)", Tally(With(Selector.Class("Seeds")), [Cart, Seeds]).Conflict(), StringComparison.Ordinal);

    [Fact]
    public void A_property_that_no_test_has_is_told_once()
    {
        var selection = With(Selector.Filter(TestFilter.Parse("Ownr!=Bob"))) with { Excludes = [TestFilter.Parse("ownr=Ann|Priority=1")] };

        Assert.Equal("No test has the property or trait Ownr, which the filter asks for; did you mean Owner?", Assert.Single(Tally(selection, [Cart]).Misses()));
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/4", 2, 4)]
    [InlineData("10/10", 10, 10)]
    public void A_shard_is_a_number_of_a_count(string text, int number, int count) => Assert.Equal(new Shard(number, count), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/0")]
    [InlineData("-1/4")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("1/99999")]
    public void Another_shard_is_refused(string text) =>
        Assert.Equal(ExitCode.BadUsage, Assert.Throws<UsageException>(() => Shard.Parse(text)).ExitCode);

    static TestSelection With(params Selector[] selectors) => new() { Selectors = selectors };

    static IEnumerable<TestCase> Of(params Selector[] selectors) => new[] { Cart, Nested, Seeds }.Where(With(selectors).Selects);

    static SelectionTally Tally(TestSelection selection, params TestCase[][] modules)
    {
        var tally = new SelectionTally(selection);
        foreach (var module in modules)
            tally.Take(module);
        return tally;
    }
}
