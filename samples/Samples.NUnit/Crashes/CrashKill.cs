using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashKill
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.Kill();

    [Test]
    public void After() => Assert.That(true);
}
