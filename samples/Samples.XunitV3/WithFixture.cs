using Xunit;

namespace Samples.XunitV3;

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

    [Fact]
    public void Three()
    {
        Assert.True(fixture.Ready);
    }
}
