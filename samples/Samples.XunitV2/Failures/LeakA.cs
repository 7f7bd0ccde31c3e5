using Xunit;

namespace Samples.XunitV2.Failures;

public sealed class LeakA
{
    [Fact]
    public void StartsFresh()
    {
        if (Switch.On("failures"))
            Assert.True(Leak.IsFresh());
    }
}
