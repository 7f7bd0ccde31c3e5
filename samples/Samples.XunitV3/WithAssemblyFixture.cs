using Xunit;

namespace Samples.XunitV3;

public sealed class WithAssemblyFixture(WholeAssembly fixture)
{
    [Fact]
    public void Uses()
    {
        Assert.True(fixture.Ready);
    }
}
