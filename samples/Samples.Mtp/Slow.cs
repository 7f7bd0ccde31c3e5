using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Slow
{
    [Test]
    public void One() => Nap.Take(300);

    [Test]
    public void Two() => Nap.Take(600);

    [Test]
    public void Three() => Nap.Take(900);
}
