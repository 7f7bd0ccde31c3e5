using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashInTearDown
{
    [Test]
    public void First() => Assert.That(true);

    [Test]
    public void Second() => Assert.That(true);

    [OneTimeTearDown]
    public void TearDown() => Crash.FailFast();
}
