using NUnit.Framework;

namespace Samples.NUnit.Slow;

public sealed class SlowC
{
    [Test]
    public void Sleeps200() => Nap.Take(200);

    [Test]
    public void Sleeps400() => Nap.Take(400);

    [Test]
    public void Sleeps600() => Nap.Take(600);

    [Test]
    public void Sleeps800() => Nap.Take(800);

    [Test]
    public void Sleeps1000() => Nap.Take(1000);
}
