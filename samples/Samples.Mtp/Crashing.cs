using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Crashing
{
    [Test]
    public void Before() => Check.That(true);

    [Test]
    public void Dies() => Crash.FailFast();

    [Test]
    public void After() => Check.That(true);
}
