using Xunit;

namespace Samples.XunitV3.Main.Pair;

[Collection("pair")]
public sealed class PairB
{
    [Fact]
    public void First() => Assert.True(true);
}
