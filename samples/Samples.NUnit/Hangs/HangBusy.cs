using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class HangBusy
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Hangs() => Hang.Busy();

    [Test]
    public void After() => Assert.That(true);
}
