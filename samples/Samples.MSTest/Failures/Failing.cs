using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Failures;

[TestClass]
public sealed class Failing
{
    [TestMethod]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: first line\nsecond line <&>\n  third line");
    }

    [TestMethod]
    public void WithInnerException()
    {
        if (!Switch.On("failures"))
            return;

        try
        {
            throw new ArgumentException("sample: inner");
        }
        catch (ArgumentException inner)
        {
            throw new InvalidOperationException("sample: outer", inner);
        }
    }

    [TestMethod]
    public void AfterOutput()
    {
        if (!Switch.On("failures"))
            return;

        Console.WriteLine(Texts.BeforeFailure);
        Assert.Fail("sample: failed after output");
    }

    [TestMethod]
    public void Neighbour() => Assert.IsTrue(true);
}
