using Xunit;

namespace Samples.XunitV2.Group;

[Trait("xdist_group", "db")]
public sealed class DbB
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
