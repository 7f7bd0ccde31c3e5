using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class HangInSetUp
{
    [ClassInitialize]
    public static void SetUp(TestContext context)
    {
        Hang.Asleep();
    }

    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Hangs() => Assert.IsTrue(true);

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
