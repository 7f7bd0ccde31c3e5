using Muster.Model;
using Muster.Selection;

namespace Muster.UnitTests.Selection;

public sealed class TestFilterTests
{
    static readonly TestCase Cart = Cases.Of(
        "Shop.Tests.CartTests", "Adds", "Adds(1,2)", false, ("Category", "Fast"), ("Category", "Unit"), ("Priority", "1"), ("Owner", "Ann"), ("Area", "a&b"))
    with
    { FullName = "Shop.Tests.CartTests(7).Adds(1,2)" };

    static readonly TestCase Plain = Cases.Of("Shop.Tests.Outer+Inner.Deep", "Runs");

    [Theory]
    [InlineData("FullyQualifiedName=Shop.Tests.CartTests.Adds")]
    [InlineData("FullyQualifiedName=shop.tests.carttests.ADDS")]
    [InlineData(@"FullyQualifiedName=Shop.Tests.CartTests\(7\).Adds\(1,2\)")]
    [InlineData(@"FullyQualifiedName=Shop.Tests.CartTests\(7\)")]
    [InlineData("FullyQualifiedName=Shop.Tests.CartTests")]
    [InlineData(@"Name=CartTests\(7\)")]
    [InlineData("Name~Cart")]
    [InlineData("fullyqualifiedname~CartTests")]
    [InlineData("CartTests")]
    [InlineData("  CartTests.Adds  ")]
    [InlineData(@"DisplayName=Adds\(1,2\)")]
    [InlineData("Name=Adds")]
    [InlineData("ClassName=Shop.Tests.CartTests")]
    [InlineData("Class~Cart")]
    [InlineData("Method=Adds")]
    [InlineData("Namespace=Shop.Tests")]
    [InlineData("TestCategory=Unit")]
    [InlineData("Category=fast")]
    [InlineData("Category~fas")]
    [InlineData("Category!=Slow")]
    [InlineData("Category!~low")]
    [InlineData("Priority = 1")]
    [InlineData("Owner=ann")]
    [InlineData(@"Area=a\&b")]
    [InlineData("Nonsense!=1")]
    [InlineData("Category=Slow|Category=Unit&Owner=Ann")]
    [InlineData("Owner=Bob&Owner=Ann|Priority=1")]
    [InlineData("(Category=Slow|Category=Unit)&(Owner=Ann)")]
    [InlineData("((Priority=1))")]
    public void Matches_what_dotnet_test_matches(string filter) => Assert.True(TestFilter.Parse(filter).Matches(Cart));

    [Theory]
    [InlineData("FullyQualifiedName=CartTests.Adds")]
    [InlineData("FullyQualifiedName!~Cart")]
    [InlineData("ClassName=CartTests")]
    [InlineData("Category!=Unit")]
    [InlineData("Category!~fas")]
    [InlineData("Category=None")]
    [InlineData("Nonsense=None")]
    [InlineData("FullyQualifiedName=Shop.Tests")]
    [InlineData("Name=Tests")]
    [InlineData("Name!=CartTests")]
    [InlineData("Nonsense=1")]
    [InlineData("Nonsense~1")]
    [InlineData("Owner=Bob&(Owner=Ann|Priority=1)")]
    [InlineData("Priority=1&Category=Slow")]
    public void Leaves_out_what_dotnet_test_leaves_out(string filter) => Assert.False(TestFilter.Parse(filter).Matches(Cart));

    [Fact]
    public void The_namespace_of_a_nested_class_ends_before_the_outer_class()
    {
        Assert.True(TestFilter.Parse("Namespace=Shop.Tests").Matches(Plain));
        Assert.True(TestFilter.Parse("FullyQualifiedName=Shop.Tests.Outer+Inner.Deep.Runs").Matches(Plain));
    }

    [Theory]
    [InlineData("FullyQualifiedName=Shop.Cart.Adds")]
    [InlineData(@"FullyQualifiedName=Shop.Cart\(1,""a""\).Adds")]
    [InlineData("ClassName=Shop.Cart")]
    [InlineData("ClassName~a\"")]
    public void A_fixture_with_parameters_is_found_by_its_name_and_by_its_class(string filter) =>
        Assert.True(TestFilter.Parse(filter).Matches(Cases.Of("Shop.Cart", "Adds") with { Fixture = "Shop.Cart(1,\"a\")" }));

    [Fact]
    public void A_class_outside_of_any_namespace_has_none()
    {
        var test = Cases.Of("Loose", "Runs");

        Assert.False(TestFilter.Parse("Namespace~L").Matches(test));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("()", 0)]
    [InlineData("A=1&( )", 4)]
    [InlineData("(A=1", 0)]
    [InlineData("A=1)", 3)]
    [InlineData("(A=1)(B=2)", 5)]
    [InlineData("A=1&", 4)]
    [InlineData("A=1||B=2", 4)]
    [InlineData("&A=1", 0)]
    [InlineData("=1", 0)]
    [InlineData("A=", 2)]
    [InlineData("A=1=2", 3)]
    [InlineData("A!1", 1)]
    [InlineData(@"A=\n", 2)]
    [InlineData(@"A=\", 2)]
    [InlineData("Name=Adds(1,2)", 9)]
    public void A_mistake_is_shown_where_it_is(string filter, int position)
    {
        var error = Assert.Throws<FilterSyntaxException>(() => TestFilter.Parse(filter));

        Assert.Equal(position, error.Position);
        Assert.Equal(ExitCode.BadUsage, error.ExitCode);
        Assert.EndsWith($"\n  {new string(' ', position)}^", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name=Runs", true)]
    [InlineData("FullyQualifiedName=T.Seeds.Runs", true)]
    [InlineData("Method=Runs&Category=Db", true)]
    [InlineData("Category=Other|Name=Runs", true)]
    [InlineData("Category=Db", false)]
    [InlineData("FullyQualifiedName~Runs", false)]
    [InlineData("FullyQualifiedName=T.Seeds", false)]
    [InlineData("Name=Seeds", false)]
    [InlineData("Seeds", false)]
    [InlineData("Name!=Other", false)]
    [InlineData("Category=Db|Name=Other", false)]
    [InlineData("Name=Runs&Category=Other", false)]
    public void An_explicit_test_runs_only_if_it_is_named(string filter, bool runs) =>
        Assert.Equal(runs, TestFilter.Parse(filter).Selects(Cases.Of("T.Seeds", "Runs", null, true, ("Category", "Db"))));

    [Fact]
    public void For_xUnit_net_the_two_names_of_a_category_are_two_traits()
    {
        var test = Cases.Of("C", "M", null, false, ("Category", "Slow")) with { Backend = "xunit3" };

        Assert.True(TestFilter.Parse("Category=Slow&TestCategory!=Slow").Matches(test));
        Assert.True(TestFilter.Parse("TestCategory=Slow").Matches(test with { Backend = "vstest" }));
    }

    [Fact]
    public void For_other_adapters_the_name_is_what_is_shown()
    {
        var row = Cases.Of("Shop.Tests.CartTests", "Adds", "Adds (1,2)") with { Backend = "vstest" };

        Assert.True(TestFilter.Parse("Name!=Adds&Name!~Cart&Method=Adds").Matches(row));
        Assert.False(TestFilter.Parse("FullyQualifiedName=Shop.Tests.CartTests").Matches(row));
    }
}
