using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Old;

[TestClass]
public sealed class Passing
{
    [TestMethod]
    public void Passes() => Assert.IsTrue(true);

    [TestMethod]
    public async Task Awaits()
    {
        await Task.Yield();
    }
}
