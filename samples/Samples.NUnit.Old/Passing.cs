using NUnit.Framework;

namespace Samples.NUnit.Old;

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
