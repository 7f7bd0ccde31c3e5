using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashInTearDown
{
    [TestMethod]
    public void First() => Assert.IsTrue(true);

    [TestMethod]
    public void Second() => Assert.IsTrue(true);

    [ClassCleanup]
    public static void TearDown() => Crash.FailFast();
}
