using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Failures;

[TestClass]
public sealed class FailingConstructor
{
    public FailingConstructor()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: constructor");
    }

    [TestMethod]
    public void First() => Assert.IsTrue(true);

    [TestMethod]
    public void Second() => Assert.IsTrue(true);
}
