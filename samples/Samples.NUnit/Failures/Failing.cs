using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class Failing
{
    [Test]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: first line\nsecond line <&>\n  third line");
    }

    [Test]
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

    [Test]
    public void AfterOutput()
    {
        if (!Switch.On("failures"))
            return;

        Console.WriteLine(Texts.BeforeFailure);
        Assert.Fail("sample: failed after output");
    }

    [Test]
    public void Neighbour() => Assert.That(true);
}
