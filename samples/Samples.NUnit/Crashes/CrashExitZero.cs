using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashExitZero
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.Exit(0);

    [Test]
    public void After() => Assert.That(true);
}
