using Xunit;

namespace Samples.XunitV3.Failures;

public sealed class LeakA
{
    [Fact]
    public void StartsFresh()
    {
        if (Switch.On("failures"))
            Assert.True(Leak.IsFresh());
    }
}
