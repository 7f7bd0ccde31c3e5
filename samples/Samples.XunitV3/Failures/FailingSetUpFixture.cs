using Xunit;

namespace Samples.XunitV3.Failures;

public sealed class FailingSetUpFixture
{
    public FailingSetUpFixture()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time set-up");
    }
}
