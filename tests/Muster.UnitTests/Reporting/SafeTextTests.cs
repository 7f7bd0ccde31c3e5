using Muster.Reporting;

namespace Muster.UnitTests.Reporting;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain é 漢 😀", "plain é 漢 😀")]
    [InlineData("a\u001b[2Jb", "a\\u001b[2Jb")]
    [InlineData("a\0b\nc\rd\te", "a\\0b\\nc\\rd\\te")]
    [InlineData("x\u202ey\u2028z\u0085", "x\\u202ey\\u2028z\\u0085")]
    public void A_line_shows_control_characters_escaped(string text, string shown) => Assert.Equal(shown, SafeText.Line(text));

    [Fact]
    public void A_line_shows_lone_surrogates_escaped() => Assert.Equal("a\\ud800b\\udc00", SafeText.Line("a\ud800b\udc00"));

    [Fact]
    public void A_block_keeps_its_layout() => Assert.Equal("a\n\tb\\u001b\\rc", SafeText.Block("a\r\n\tb\u001b\rc"));

    [Fact]
    public void Output_loses_its_colours() => Assert.Equal("red\\u001b[H", SafeText.Output("\u001b[1;31mred\u001b[0m\u001b[H"));
}
