using Xunit;

namespace Samples.XunitV3.Failures;

public sealed class FailingConstructor
{
    public FailingConstructor()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: constructor");
    }

    [Fact]
    public void First() => Assert.True(true);

    [Fact]
    public void Second() => Assert.True(true);
}
