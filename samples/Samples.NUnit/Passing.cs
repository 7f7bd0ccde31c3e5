using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Passing
{
    [Test]
    public void Passes() => Assert.That(true);
}
