using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Traits
{
    [Test]
    [Category("Slow")]
    public void IsSlow() => Assert.That(true);

    [Test]
    [Property("owner", "ann")]
    public void IsOwned() => Assert.That(true);

    [Test]
    public void IsPlain() => Assert.That(true);
}
