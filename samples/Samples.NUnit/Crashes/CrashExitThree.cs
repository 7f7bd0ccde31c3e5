using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashExitThree
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.Exit(3);

    [Test]
    public void After() => Assert.That(true);
}
