using NUnit.Framework;

namespace Samples.NUnit.Pair;

public sealed class PairA
{
    [Test]
    public void First()
    {
        Assert.That(PairFixture.Ready);
    }

    [Test]
    public void Second()
    {
        Assert.That(PairFixture.Ready);
    }
}
