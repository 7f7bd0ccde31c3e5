using Xunit;

namespace Samples.XunitV2.Old;

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
