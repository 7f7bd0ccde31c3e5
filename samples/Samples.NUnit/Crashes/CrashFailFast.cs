using NUnit.Framework;

namespace Samples.NUnit.Crashes;

public sealed class CrashFailFast
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies()
    {
        TestContext.Out.WriteLine(Texts.LastWords);
        Crash.FailFast();
    }

    [Test]
    public void After() => Assert.That(true);
}
