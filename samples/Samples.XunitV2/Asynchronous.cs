using Xunit;

namespace Samples.XunitV2;

public sealed class Asynchronous
{
    [Fact]
    public async Task Awaits()
    {
        await Task.Delay(5);
        await Task.Yield();
    }
}
