using NUnit.Framework;

namespace Samples.NUnit.Group;

[Property("xdist_group", "db")]
public sealed class DbA
{
    [Test]
    public void First()
    {
        Assert.That(DbGroup.InOneProcess());
    }

    [Test]
    public void Second()
    {
        Assert.That(DbGroup.InOneProcess());
    }
}
