using NUnit.Framework;

namespace Samples.NUnit.Pair;

public sealed class PairB
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
