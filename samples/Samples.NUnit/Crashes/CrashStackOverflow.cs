using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashStackOverflow
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.StackOverflow();

    [Test]
    public void After() => Assert.That(true);
}
