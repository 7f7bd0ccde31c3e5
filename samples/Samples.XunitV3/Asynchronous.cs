using Xunit;

namespace Samples.XunitV3;

public sealed class Asynchronous
{
    [Fact]
    public async Task Awaits()
    {
        await Task.Delay(5);
        await Task.Yield();
    }
}
