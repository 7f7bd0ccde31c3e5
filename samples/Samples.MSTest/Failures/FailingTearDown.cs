using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Failures;

[TestClass]
public sealed class FailingTearDown
{
    [TestMethod]
    public void First() => Assert.IsTrue(true);

    [TestMethod]
    public void Second() => Assert.IsTrue(true);

    [ClassCleanup]
    public static void TearDown()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time tear-down");
    }
}
