using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Skipping
{
    [Test]
    [Ignore("sample: not today")]
    public void Skipped()
    {
        Assert.Fail("runs although it is skipped");
    }

    [Test]
    public void SkippedWhileRunning() => Assert.Ignore("sample: not on this machine");

    [TestCase(1)]
    [TestCase(2)]
    [Ignore("sample: not today")]
    public void SkippedRows(int number)
    {
        Assert.Fail("runs although it is skipped");
        _ = number;
    }

    [Test]
    public void Neighbour() => Assert.That(true);
}
