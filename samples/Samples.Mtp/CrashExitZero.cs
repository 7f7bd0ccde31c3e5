using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class CrashExitZero
{
    [Test]
    public void Before() => Check.That(true);

    [Test]
    public void Dies() => Crash.Exit(0);

    [Test]
    public void After() => Check.That(true);
}
