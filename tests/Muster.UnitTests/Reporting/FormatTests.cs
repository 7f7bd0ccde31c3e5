using Muster.Reporting;

namespace Muster.UnitTests.Reporting;

public sealed class FormatTests
{
    [Theory]
    [InlineData(0, "0.00 s")]
    [InlineData(340, "0.34 s")]
    [InlineData(999, "1.0 s")]
    [InlineData(3400, "3.4 s")]
    [InlineData(9990, "10 s")]
    [InlineData(59_900, "1 min 0 s")]
    [InlineData(83_000, "1 min 23 s")]
    [InlineData(119_800, "2 min 0 s")]
    [InlineData(3_700_000, "1 h 1 min")]
    [InlineData(double.NaN, "0.00 s")]
    [InlineData(-5, "0.00 s")]
    public void Durations_are_short(double ms, string text) => Assert.Equal(text, Format.Seconds(ms));

    [Theory]
    [InlineData(269, 270, 99)]
    [InlineData(270, 270, 100)]
    [InlineData(0, 0, 0)]
    public void A_hundred_percent_means_all(int done, int total, int percent) => Assert.Equal(percent, Format.Percent(done, total));
}
