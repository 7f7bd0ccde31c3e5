using System.Text;
using Muster.Reporting;

namespace Muster.UnitTests.Reporting;

public sealed class TerminalOptionsTests
{
    [Theory]
    [InlineData(ColorChoice.Auto, true, "", true, true)]
    [InlineData(ColorChoice.Auto, false, "", false, false)]
    [InlineData(ColorChoice.Auto, true, "NO_COLOR=1", false, true)]
    [InlineData(ColorChoice.Auto, true, "NO_COLOR=", true, true)]
    [InlineData(ColorChoice.Auto, true, "TERM=dumb", false, false)]
    [InlineData(ColorChoice.Auto, true, "CI=true", true, false)]
    [InlineData(ColorChoice.Auto, true, "CI=false", true, true)]
    [InlineData(ColorChoice.Auto, true, "TF_BUILD=True", true, false)]
    [InlineData(ColorChoice.Always, false, "NO_COLOR=1", true, false)]
    [InlineData(ColorChoice.Never, true, "", false, true)]
    public void Colours_and_live_display_follow_the_conventions(ColorChoice choice, bool terminal, string variable, bool color, bool live)
    {
        var options = Detect(choice, terminal, variable, Encoding.UTF8);

        Assert.Equal((color, live), (options.Color, options.Live));
    }

    [Fact]
    public void Symbols_need_an_encoding_that_has_them()
    {
        Assert.True(Detect(ColorChoice.Auto, true, "", Encoding.UTF8).Unicode);
        Assert.False(Detect(ColorChoice.Auto, true, "", Encoding.ASCII).Unicode);
        Assert.False(Detect(ColorChoice.Auto, true, "", Encoding.Latin1).Unicode);
    }

    [Theory]
    [InlineData("LC_ALL=C", false)]
    [InlineData("LANG=POSIX", false)]
    [InlineData("LC_CTYPE=", true)]
    [InlineData("LANG=C.UTF-8", true)]
    public void Symbols_need_a_locale_that_has_them(string variable, bool unicode) =>
        Assert.Equal(unicode, Detect(ColorChoice.Auto, true, variable, Encoding.UTF8).Unicode);

    static TerminalOptions Detect(ColorChoice choice, bool terminal, string variable, Encoding encoding)
    {
        var parts = variable.Split('=');
        return TerminalOptions.Detect("0.1.0", Verbosity.Normal, choice, terminal, encoding, n => n == parts[0] ? parts[1] : null);
    }
}
