using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.Migration;

[TestClass]
public static class WholeAssemblyOfMSTest
{
    public static bool IsSetUp { get; private set; }

    [AssemblyInitialize]
    public static void SetUp(TestContext context)
    {
        IsSetUp = true;
        FixtureLog.Append("MSTest");
    }
}

[TestClass]
public sealed class OfMSTest
{
    [TestMethod]
    public void Passes() => Assert.IsTrue(WholeAssemblyOfMSTest.IsSetUp);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Row(int number) => Assert.IsGreaterThan(0, number);

    [TestMethod]
    [Ignore("sample: not today")]
    public void Skipped() => Assert.IsNotNull("");

    [TestMethod]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }
}

[TestClass]
public sealed class CrashOfMSTest
{
    [TestMethod]
    public void Before() => Assert.IsNotNull("");

    [TestMethod]
    public void Dies() => Crash.FailFast();

    [TestMethod]
    public void After() => Assert.IsNotNull("");
}
