using Xunit;

namespace Samples.XunitV3.Group;

[Trait("xdist_group", "db")]
public sealed class DbA
{
    [Fact]
    public void First()
    {
        Assert.True(DbGroup.InOneProcess());
    }

    [Fact]
    public void Second()
    {
        Assert.True(DbGroup.InOneProcess());
    }
}
