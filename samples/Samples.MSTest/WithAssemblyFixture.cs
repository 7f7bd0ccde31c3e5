using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class WithAssemblyFixture
{
    [TestMethod]
    public void Uses()
    {
        Assert.IsTrue(WholeAssembly.Ready);
    }
}
