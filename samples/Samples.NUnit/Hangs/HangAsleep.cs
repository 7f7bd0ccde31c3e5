using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class HangAsleep
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Hangs() => Hang.Asleep();

    [Test]
    public void After() => Assert.That(true);
}
