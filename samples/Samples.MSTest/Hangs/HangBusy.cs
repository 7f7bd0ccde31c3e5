using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class HangBusy
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Hangs() => Hang.Busy();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
