using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashInSetUp
{
    [ClassInitialize]
    public static void SetUp(TestContext context)
    {
        Crash.FailFast();
    }

    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Assert.IsTrue(true);

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
