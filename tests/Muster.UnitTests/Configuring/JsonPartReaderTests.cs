using System.Text;
using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

public class JsonPartReaderTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_no_mistakes()
    {
        var part = Read("// first\n{ /* inner */ \"a\": [1, -2.5e3, ], \"b\": { \"c\": null, }, } // last\n");

        var members = Assert.IsType<JsonPart.Members>(part);
        Assert.Equal(["a", "b"], members.All.Select(member => member.Key));
        var items = Assert.IsType<JsonPart.Items>(members.All[0].Value);
        Assert.Equal(["1", "-2.5e3"], items.Parts.Cast<JsonPart.Number>().Select(number => number.Digits));
        Assert.IsType<JsonPart.Nothing>(Assert.IsType<JsonPart.Members>(members.All[1].Value).All[0].Value);
    }

    [Fact]
    public void Places_are_those_that_an_editor_shows()
    {
        var members = (JsonPart.Members)Read("{\r\n  \"ä😀\": \"x\", \"b\":\n\ttrue }");

        Assert.Equal(new Place(1, 1), members.At);
        Assert.Equal((new Place(2, 3), new Place(2, 10)), (members.All[0].At, members.All[0].Value.At));
        Assert.Equal((new Place(2, 15), new Place(3, 2)), (members.All[1].At, members.All[1].Value.At));
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3)]
    [InlineData("{ \"ä\": x }", 1, 8)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{ \"a\": 01 }", 1, 9)]
    [InlineData("[1, 2", 1, 6)]
    [InlineData("{ \"a\": \"\\ud800\" }", 1, 8)]
    public void A_mistake_has_a_place(string text, int line, int column) =>
        Assert.Equal(new Place(line, column), Assert.Throws<JsonPlaceException>(() => Read(text)).At);

    [Fact]
    public void What_is_nested_without_end_is_refused() => Assert.Throws<JsonPlaceException>(() => Read(new string('[', 100_000)));

    static JsonPart Read(string text) => JsonPartReader.Read(Encoding.UTF8.GetBytes(text));
}
