using Muster.Hosting;

namespace Muster.UnitTests.Hosting;

/// <summary>What was told while it was written is known again when it comes with the result.</summary>
public sealed class ToldTextTests
{
    [Theory]
    [InlineData("onetwo", "")]
    [InlineData("onetwo and three", " and three")]
    [InlineData("onetw", "onetw")]
    [InlineData("other text", "other text")]
    [InlineData("", "")]
    public void Only_the_rest_is_still_to_be_told(string output, string rest)
    {
        var told = new ToldText();
        told.Add("one");
        told.Add("two");

        Assert.Equal(rest, told.RestOf(output));
    }

    [Theory]
    [InlineData("onetwo", true)]
    [InlineData("a title:\nonetwo", true)]
    [InlineData("onetwo\n", false)]
    [InlineData("two", false)]
    public void A_title_may_stand_before_it(string output, bool known)
    {
        var told = new ToldText();
        told.Add("one");
        told.Add("two");

        Assert.Equal(known, told.IsEndOf(output));
        Assert.Equal(output == "onetwo", told.Is(output));
    }

    [Theory]
    [InlineData("onetwo", 0, 0)]
    [InlineData("a onetwo b", 0, 2)]
    [InlineData("one onetwo", 0, 4)]
    [InlineData("onetwo onetwo", 1, 7)]
    [InlineData("onetw", 0, -1)]
    [InlineData("onetwo", 1, -1)]
    public void It_is_found_within_a_text(string text, int from, int at)
    {
        var told = new ToldText();
        told.Add("one");
        told.Add("two");

        Assert.Equal(at < 0 ? null : at..(at + 6), told.In(text, from));
    }

    [Fact]
    public void A_long_one_is_found_by_all_of_it_and_not_by_its_start_alone()
    {
        var start = new string('x', 40);
        var told = new ToldText();
        told.Add(start + "b");

        Assert.Equal(41..82, told.In(start + "a" + start + "b", 0));
        Assert.Null(new ToldText().In("all", 0));
    }

    [Fact]
    public void Where_nothing_was_told_all_is_to_be_told()
    {
        Assert.Equal("all", new ToldText().RestOf("all"));
        Assert.False(new ToldText().IsEndOf("all"));
    }

    [Fact]
    public void A_writer_that_is_overheard_writes_what_it_would_write()
    {
        var (inner, heard) = (new StringWriter { NewLine = "\n" }, new System.Text.StringBuilder());
        using var writer = new OverheardWriter(inner, text => heard.Append(text)) { NewLine = "\n" };
        writer.Write('a');
        writer.Write("b");
        writer.Write((string?)null);
        writer.Write(['c', 'd'], 1, 1);
        writer.Write("ef".AsSpan(1));
        writer.WriteLine("{0} and {1}", 1, 2);
        writer.WriteLine();
        writer.WriteLine((object?)null);
        writer.Write(1.5m);

        Assert.Equal(inner.ToString(), heard.ToString());
        Assert.StartsWith("abdf1 and 2\n\n\n1", heard.ToString(), StringComparison.Ordinal);
    }
}
