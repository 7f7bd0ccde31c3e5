using Xunit;

namespace Samples.XunitV3.Mtp;

public sealed class Passing
{
    [Fact]
    public void Passes() => Assert.True(true);

    [Fact]
    public async Task Awaits()
    {
        await Task.Yield();
    }
}
