using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Group;

[TestClass]
public sealed class DbB
{
    [TestMethod]
    [TestProperty("xdist_group", "db")]
    public void First()
    {
        Assert.IsTrue(DbGroup.InOneProcess());
    }

    [TestMethod]
    [TestProperty("xdist_group", "db")]
    public void Second()
    {
        Assert.IsTrue(DbGroup.InOneProcess());
    }
}
