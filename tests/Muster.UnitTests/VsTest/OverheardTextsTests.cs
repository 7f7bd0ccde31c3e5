using Muster.Backends.VsTest;

namespace Muster.UnitTests.VsTest;

/// <summary>What of a result was told while its test ran, and is not told again.</summary>
public sealed class OverheardTextsTests
{
    [Fact]
    public void What_no_result_holds_keeps_nothing_later_from_being_known_again()
    {
        var told = new ToldRuns();
        told.Add(new object(), "left behind\n");
        told.Add(new object(), "told\n");

        Assert.Equal("rest\n", told.RestOf("told\nrest\n"));
        Assert.Equal("told\n", told.RestOf("told\n"));
        Assert.Equal("", told.RestOf("left behind\n"));
    }

    [Fact]
    public void A_run_is_closed_by_the_result_that_holds_it_though_an_earlier_one_is_left()
    {
        var told = new ToldRuns();
        var mark = new object();
        told.Add(new object(), "left behind\n");
        told.Add(mark, "first\n");
        Assert.Equal("", told.RestOf("first\n"));

        told.Add(mark, "second\n");

        Assert.Equal("", told.RestOf("second\n"));
    }

    [Fact]
    public void Of_more_runs_than_are_kept_the_oldest_is_forgotten()
    {
        var told = new ToldRuns(most: 2);
        told.Add(new object(), "one\n");
        told.Add(new object(), "two\n");
        told.Add(new object(), "three\n");

        Assert.Equal(("one\n", "", ""), (told.RestOf("one\n"), told.RestOf("two\n"), told.RestOf("three\n")));
    }

    [Theory]
    [InlineData("\n\nTestContext Messages:\nfirst\n", "first\n")]
    [InlineData("\r\n\r\nDebug Trace:\r\nfirst\r\n", "first\r\n")]
    [InlineData("\n\nmine\nfirst\n", "\n\nmine\nfirst\n")]
    [InlineData("Debug Trace:\nfirst\n", "Debug Trace:\nfirst\n")]
    public void Only_a_title_of_MSTest_is_cut(string text, string rest) => Assert.Equal(rest, text[OverheardTexts.BannerOf(text)..]);
}
