using NUnit.Framework;

namespace Samples.NUnit.Mtp;

public sealed class Passing
{
    [Test]
    public void Passes() => Assert.That(true);

    [Test]
    public async Task Awaits()
    {
        await Task.Yield();
    }
}
