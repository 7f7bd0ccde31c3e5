using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Hanging
{
    [Test]
    public void Before() => Check.That(true);

    [Test]
    public void Hangs() => Hang.Asleep();

    [Test]
    public void After() => Check.That(true);
}
