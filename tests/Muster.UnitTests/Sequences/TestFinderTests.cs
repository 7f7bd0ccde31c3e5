using Muster.Model;
using Muster.Sequences;

namespace Muster.UnitTests.Sequences;

/// <summary>Which test somebody means.</summary>
public class TestFinderTests
{
    static readonly NamedTest[] Tests =
    [
        Test("Shop.Cart", "Adds", "Adds"), Test("Shop.Cart", "AddsTwice", "AddsTwice"), Test("Shop.Till", "Adds", "Adds"), Test("Shop.Till", "Rows", "Rows(1)"), Test("Shop.Till", "Rows", "Rows(2)"),
    ];

    [Theory]
    [InlineData("Shop.Cart.Adds", 0)]
    [InlineData("Twice", 1)]
    [InlineData("addstwice", 1)]
    [InlineData("Till.Adds", 2)]
    [InlineData("Rows(2)", 4)]
    public void A_name_or_a_part_of_it_is_enough_where_it_says_which(string text, int index) => Assert.Equal(Tests[index], Find(text));

    [Fact]
    public void An_id_always_does() => Assert.All(Tests, test => Assert.Equal(test, Find(test.Id.ToString())));

    [Theory]
    [InlineData("Adds", 2)]
    [InlineData("Rows", 2)]
    [InlineData("Shop", 5)]
    public void Several_are_named_with_their_ids(string text, int count)
    {
        var message = Assert.Throws<UsageException>(() => Find(text)).Message;
        Assert.Contains($"--until {text}: {count} tests of gw0 are called so. Give the whole name of one, or its id:\n  ", message, StringComparison.Ordinal);
        Assert.Equal(count, message.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("AdsTwice", "no test of gw0 is called so; did you mean AddsTwice?")]
    [InlineData("Cart.AdsTwice", "did you mean Cart.AddsTwice?")]
    [InlineData("Quite other", "no test of gw0 is called so.")]
    [InlineData("", "no test of gw0 is called so.")]
    public void What_is_not_there_is_guessed(string text, string words) => Assert.Contains(words, Assert.Throws<UsageException>(() => Find(text)).Message, StringComparison.Ordinal);

    static NamedTest Find(string text) => TestFinder.Find($"--until {text}", text, Tests, "gw0");

    static NamedTest Test(string className, string method, string name) => new(TestId.Of("M", className, method, name, 0), className, method, name);
}
