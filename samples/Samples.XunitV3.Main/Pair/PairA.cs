using Xunit;

namespace Samples.XunitV3.Main.Pair;

[Collection("pair")]
public sealed class PairA
{
    [Fact]
    public void First() => Assert.True(true);
}
