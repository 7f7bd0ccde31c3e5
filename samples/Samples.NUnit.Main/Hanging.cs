using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Hanging
{
    [Test, Order(1)]
    public void Hangs() => Hang.Asleep();

    [Test, Order(2)]
    public void After() => Assert.That(true);
}
