using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Old;

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
