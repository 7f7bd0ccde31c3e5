using Xunit;

namespace Samples.XunitV3;

public sealed class Traits
{
    [Fact]
    [Trait("Category", "Slow")]
    public void IsSlow() => Assert.True(true);

    [Fact]
    [Trait("owner", "ann")]
    public void IsOwned() => Assert.True(true);

    [Fact]
    public void IsPlain() => Assert.True(true);
}
