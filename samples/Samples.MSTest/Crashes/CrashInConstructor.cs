using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashInConstructor
{
    public CrashInConstructor() => Crash.FailFast();

    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Assert.IsTrue(true);

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
