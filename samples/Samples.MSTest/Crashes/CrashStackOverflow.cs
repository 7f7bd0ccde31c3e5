using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashStackOverflow
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.StackOverflow();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
