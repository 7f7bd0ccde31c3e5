using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class HangForever
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public Task Hangs() => Hang.Forever();

    [Test]
    public void After() => Assert.That(true);
}
