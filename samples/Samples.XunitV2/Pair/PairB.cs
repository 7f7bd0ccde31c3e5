using Xunit;

namespace Samples.XunitV2.Pair;

[Collection("Pair")]
public sealed class PairB(PairFixture fixture)
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
