using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Failures;

[TestClass]
public sealed class FailingSetUp
{
    [ClassInitialize]
    public static void SetUp(TestContext context)
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time set-up");
    }

    [TestMethod]
    public void First() => Assert.IsTrue(true);

    [TestMethod]
    public void Second() => Assert.IsTrue(true);
}
