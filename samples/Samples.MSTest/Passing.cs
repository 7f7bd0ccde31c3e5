using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Passing
{
    [TestMethod]
    public void Passes() => Assert.IsTrue(true);
}
