using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class WithFixture
{
    private static bool _ready;

    [ClassInitialize]
    public static void SetUp(TestContext context) => _ready = true;

    [ClassCleanup]
    public static void TearDown() => _ready = false;

    [TestMethod]
    public void One()
    {
        Assert.IsTrue(_ready);
    }

    [TestMethod]
    public void Two()
    {
        Assert.IsTrue(_ready);
    }

    [TestMethod]
    public void Three()
    {
        Assert.IsTrue(_ready);
    }
}
