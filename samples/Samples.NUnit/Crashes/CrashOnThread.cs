using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashOnThread
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.OnThread();

    [Test]
    public void After() => Assert.That(true);
}
