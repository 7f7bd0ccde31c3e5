using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Skipping
{
    [Test(Skip = "sample: not today")]
    public void Skipped() => Check.That(true);

    [Test]
    public void SkippedWhileRunning() => throw new SkippedException("sample: not on this machine");
}
