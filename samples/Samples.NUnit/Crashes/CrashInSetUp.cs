using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashInSetUp
{
    [OneTimeSetUp]
    public void SetUp()
    {
        Crash.FailFast();
    }

    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Assert.That(true);

    [Test]
    public void After() => Assert.That(true);
}
