using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Asynchronous
{
    [Test]
    public async Task Awaits()
    {
        await Task.Delay(5);
        await Task.Yield();
    }
}
