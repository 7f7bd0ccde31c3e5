using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Crashing
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.FailFast();

    [Test]
    public void After() => Assert.That(true);
}
