using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class CrashKill
{
    [Test]
    public void Before() => Check.That(true);

    [Test]
    public void Dies() => Crash.Kill();

    [Test]
    public void After() => Check.That(true);
}
