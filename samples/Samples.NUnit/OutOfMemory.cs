using NUnit.Framework;

namespace Samples.NUnit;

public sealed class OutOfMemory
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Eats() => Memory.Eat();

    [Test]
    public void After() => Assert.That(true);
}
