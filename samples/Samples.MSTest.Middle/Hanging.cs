using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Middle;

[TestClass]
public sealed class Hanging
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Hangs()
    {
        Console.WriteLine(Texts.AsleepConsole);
        Console.Error.WriteLine(Texts.AsleepError);
        Trace.WriteLine(Texts.AsleepTrace);
        TestContext.WriteLine(Texts.AsleepFramework);
        Hang.Asleep();
    }
}
