using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Asynchronous
{
    [TestMethod]
    public async Task Awaits()
    {
        await Task.Delay(5);
        await Task.Yield();
    }
}
