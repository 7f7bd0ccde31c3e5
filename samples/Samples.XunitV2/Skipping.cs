using Xunit;

namespace Samples.XunitV2;

public sealed class Skipping
{
    [Fact(Skip = "sample: not today")]
    public void Skipped()
    {
        Assert.Fail("runs although it is skipped");
    }

    [Theory(Skip = "sample: not today")]
    [InlineData(1)]
    [InlineData(2)]
    public void SkippedRows(int number)
    {
        Assert.Fail("runs although it is skipped");
        _ = number;
    }

    [Fact]
    public void Neighbour() => Assert.True(true);
}
