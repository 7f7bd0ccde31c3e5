using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class HangAsleep
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Hangs() => Hang.Asleep();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
