using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Crashes;

[TestClass]
public sealed class CrashFailFast
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
