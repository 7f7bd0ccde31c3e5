using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Main;

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

    [TestMethod]
    public void RunsAfterMain() => Assert.IsTrue(Program.HasRun, "sample: Main did not run");
}
