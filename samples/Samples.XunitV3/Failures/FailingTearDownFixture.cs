using Xunit;

namespace Samples.XunitV3.Failures;

public sealed class FailingTearDownFixture : IDisposable
{
    public void Dispose()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time tear-down");
    }
}
