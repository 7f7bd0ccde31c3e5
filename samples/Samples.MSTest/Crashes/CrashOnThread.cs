using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashOnThread
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.OnThread();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
