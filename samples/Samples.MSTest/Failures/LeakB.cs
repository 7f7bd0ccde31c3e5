using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Failures;

[TestClass]
public sealed class LeakB
{
    [TestMethod]
    public void StartsFresh()
    {
        if (Switch.On("failures"))
            Assert.IsTrue(Leak.IsFresh());
    }
}
