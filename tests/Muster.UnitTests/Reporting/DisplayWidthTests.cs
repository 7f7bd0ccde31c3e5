using Muster.Reporting.Terminal;

namespace Muster.UnitTests.Reporting;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("漢字", 4)]
    [InlineData("한글", 4)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void Wide_characters_take_two_columns_and_marks_none(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("漢字漢字", 6, "漢字…")]
    [InlineData("漢字漢字", 1, "")]
    [InlineData("abcdef", 1, "a")]
    [InlineData("abcdef", 0, "")]
    public void What_is_cut_fits(string text, int columns, string cut)
    {
        Assert.Equal(cut, DisplayWidth.Cut(text, columns, "…"));
        Assert.True(DisplayWidth.Of(cut) <= columns);
    }
}
