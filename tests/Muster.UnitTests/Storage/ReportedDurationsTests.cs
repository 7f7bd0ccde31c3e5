using Muster.Model;
using Muster.Storage;

namespace Muster.UnitTests.Storage;

public class ReportedDurationsTests
{
    readonly ReportedDurations durations = new();

    [Theory]
    [InlineData("Shop.Cart.Adds(x: 1)")]
    [InlineData("Adds(x: 1)")]
    public void A_test_is_found_by_its_name_with_or_without_its_class(string reported)
    {
        durations.Add("Shop.Cart", "Adds", reported, 40);
        durations.Add("Shop.Cart", "Adds", "Adds(x: 2)", 80);

        Assert.Equal((40, 40), (durations.Of(Case("Adds", "Shop.Cart.Adds(x: 1)")), durations.Of(Case("Adds", "Adds(x: 1)"))));
    }

    [Fact]
    public void A_row_that_is_new_takes_as_long_as_the_others_of_its_method_and_a_method_as_its_class()
    {
        durations.Add("Shop.Cart", "Adds(1)", "Adds(1)", 40);
        durations.Add("Shop.Cart", "Adds(2)", "Adds(2)", 80);
        durations.Add("Shop.Cart", "Drops", "Drops", 300);

        Assert.Equal(60, durations.Of(Case("Adds", "Adds(3)")));
        Assert.Equal(140, durations.Of(Case("Empties", "Empties")));
        Assert.Null(durations.Of(Case("Adds", "Adds(1)") with { Class = "Shop.Till" }));
    }

    [Fact]
    public void Several_results_of_one_name_count_by_their_mean()
    {
        durations.Add("Shop.Cart", "Adds", "Adds", 10);
        durations.Add("Shop.Cart", "Adds", "Adds", 30);

        Assert.Equal((20, 2), (durations.Of(Case("Adds", "Adds")), durations.Count));
    }

    [Fact]
    public void A_fixture_with_arguments_is_its_own_class_and_a_new_one_is_like_the_others()
    {
        durations.Add("Shop.Cart(1)", "Adds", "Adds", 10);
        durations.Add("Shop.Cart(2)", "Adds", "Adds", 30);

        Assert.Equal(30, durations.Of(Case("Adds", "Adds") with { Fixture = "Shop.Cart(2)" }));
        Assert.Equal(20, durations.Of(Case("Adds", "Adds") with { Fixture = "Shop.Cart(3)" }));
    }

    static TestCase Case(string method, string name) => new()
    {
        Id = TestId.Of("Shop.Tests", "Shop.Cart", method, name, 0),
        Class = "Shop.Cart",
        Method = method,
        Name = name,
        Unit = "Shop.Cart",
        Backend = "nunit",
    };
}
