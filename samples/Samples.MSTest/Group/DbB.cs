using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Group;

[TestClass]
[TestProperty("xdist_group", "db")]
public sealed class DbB
{
    [TestMethod]
    public void First()
    {
        Assert.IsTrue(DbGroup.InOneProcess());
    }

    [TestMethod]
    public void Second()
    {
        Assert.IsTrue(DbGroup.InOneProcess());
    }
}
