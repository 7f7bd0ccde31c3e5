using Xunit;

namespace Samples.XunitV2.Old;

public sealed class WithFixture(ClassFixture fixture) : IClassFixture<ClassFixture>
{
    [Fact]
    public void One()
    {
        Assert.True(fixture.Ready);
    }

    [Fact]
    public void Two()
    {
        Assert.True(fixture.Ready);
    }
}
