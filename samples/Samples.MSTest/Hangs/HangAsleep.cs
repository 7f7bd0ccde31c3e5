using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class HangAsleep
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Before() => Assert.IsTrue(true);

    [TestMethod]
    public void Hangs()
    {
        Console.WriteLine(Texts.AsleepConsole);
        Console.Error.WriteLine(Texts.AsleepError);
        Trace.WriteLine(Texts.AsleepTrace);
        TestContext.WriteLine(Texts.AsleepFramework);
        Hang.Asleep();
    }

    [TestMethod]
    public void After() => Assert.IsTrue(true);
}
