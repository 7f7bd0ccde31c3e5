using Xunit;

namespace Samples.XunitV3.Pair;

[Collection("Pair")]
public sealed class PairA(PairFixture fixture)
{
    [Fact]
    public void First()
    {
        Assert.True(fixture.Ready);
    }

    [Fact]
    public void Second()
    {
        Assert.True(fixture.Ready);
    }
}
