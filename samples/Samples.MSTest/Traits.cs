using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Traits
{
    [TestMethod]
    [TestCategory("Slow")]
    public void IsSlow() => Assert.IsTrue(true);

    [TestMethod]
    [TestProperty("owner", "ann")]
    public void IsOwned() => Assert.IsTrue(true);

    [TestMethod]
    public void IsPlain() => Assert.IsTrue(true);
}
