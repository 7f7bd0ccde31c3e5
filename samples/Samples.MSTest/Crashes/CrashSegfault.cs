using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashSegfault
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.Segfault();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
