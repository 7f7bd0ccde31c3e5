using Xunit;

namespace Samples.XunitV3;

public sealed class ExplicitTests
{
    [Fact(Explicit = true)]
    public void OnlyWhenAsked()
    {
        Assert.True(true);
    }

    [Fact]
    public void Neighbour() => Assert.True(true);
}
