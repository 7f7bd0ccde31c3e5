using Xunit;

namespace Samples.XunitV2.Old;

public sealed class Failing
{
    [Fact]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Equal("sample", "failed");
    }

    [Fact]
    public void Neighbour() => Assert.True(true);
}
