using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashExitThree
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.Exit(3);

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
