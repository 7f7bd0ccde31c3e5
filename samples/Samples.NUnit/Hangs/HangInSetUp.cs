using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class HangInSetUp
{
    [OneTimeSetUp]
    public void SetUp()
    {
        Hang.Asleep();
    }

    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Hangs() => Assert.That(true);

    [Test]
    public void After() => Assert.That(true);
}
