using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class HangForever
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public Task Hangs() => Hang.Forever();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
