using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Main;

[TestClass]
public sealed class Crashing
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies() => Crash.FailFast();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
