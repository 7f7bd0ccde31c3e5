using NUnit.Framework;

namespace Samples.NUnit;

public sealed class ExplicitTests
{
    [Test]
    [Explicit("sample: only when asked")]
    public void OnlyWhenAsked()
    {
        Assert.That(true);
    }

    [Test]
    public void Neighbour() => Assert.That(true);
}
