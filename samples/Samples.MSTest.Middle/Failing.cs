using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Middle;

[TestClass]
public sealed class Failing
{
    [TestMethod]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }

    [TestMethod]
    public void Neighbour() => Assert.IsTrue(true);
}
