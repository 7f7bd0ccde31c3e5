using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class OutOfMemory
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Eats() => Memory.Eat();

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
