using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashFailFast
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.FailFast();

    [Test]
    public void After() => Assert.That(true);
}
