using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Old;

[TestClass]
public sealed class Crashing
{
    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Dies()
    {
        Console.WriteLine(Texts.LastWords);
        Crash.FailFast();
    }

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
