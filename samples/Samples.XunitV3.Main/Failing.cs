using Xunit;

namespace Samples.XunitV3.Main;

public sealed class Failing
{
    [Fact]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }

    [Fact]
    public void Neighbour() => Assert.True(true);
}
