using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashSegfault
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.Segfault();

    [Test]
    public void After() => Assert.That(true);
}
