using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashKill
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.Kill();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
