using Xunit;

namespace Samples.XunitV2.Failures;

public sealed class Failing
{
    [Fact]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: first line\nsecond line <&>\n  third line");
    }

    [Fact]
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

    [Fact]
    public void AfterOutput()
    {
        if (!Switch.On("failures"))
            return;

        Console.WriteLine(Texts.BeforeFailure);
        Assert.Fail("sample: failed after output");
    }

    [Fact]
    public void Neighbour() => Assert.True(true);
}
