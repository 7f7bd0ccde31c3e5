using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.VisualStudio.TestTools.UnitTesting.Logging;

[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.MethodLevel)]

namespace Samples.MSTest.Middle;

/// <summary>Each line names the test, or the fixture, that writes it.</summary>
[TestClass]
public sealed class Printing
{
    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static void Begin(TestContext context) => Say(context, "Begin");

    [TestInitialize]
    public void SetUp() => Say(TestContext, "SetUp");

    [TestCleanup]
    public void TearDown() => Say(TestContext, "TearDown");

    [TestMethod]
    public void Speaks()
    {
        Say(TestContext, "Speaks");
        TestContext.Write("Speaks: in {0} ", "two");
        TestContext.WriteLine("pieces");
    }

    [TestMethod]
    public async Task SpeaksFromTasks()
    {
        await Task.Yield();
        Say(TestContext, "SpeaksFromTasks");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Say(TestContext, "SpeaksFromTasks"))));
    }

    [TestMethod]
    [Timeout(60_000)]
    public void SpeaksInTime() => Say(TestContext, "SpeaksInTime");

    // MSTest 3.9 and older keep it once for each test that runs.
    [TestMethod]
    [DoNotParallelize]
    public void Logs() => Logger.LogMessage("Logs: {0}\n", "log");

    [DataTestMethod]
    [DataRow("a")]
    [DataRow("b")]
    public void Row(string name) => Say(TestContext, $"Row ({name})");

    [DataTestMethod]
    [DynamicData(nameof(LateRow.Rows), typeof(LateRow))]
    public void Late(LateRow row) => Say(TestContext, "Late");

    private static void Say(TestContext context, string who)
    {
        for (var i = 0; i < 5; i++)
        {
            Console.WriteLine(who + ": console");
            Console.Error.WriteLine(who + ": error");
            Trace.WriteLine(who + ": trace");
            context.WriteLine("{0}: context", who);
        }
    }
}
