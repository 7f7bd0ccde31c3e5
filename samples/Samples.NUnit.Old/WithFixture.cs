using NUnit.Framework;

namespace Samples.NUnit.Old;

public sealed class WithFixture
{
    private bool _ready;

    [OneTimeSetUp]
    public void SetUp() => _ready = true;

    [Test]
    public void One()
    {
        Assert.That(_ready);
    }

    [Test]
    public void Two()
    {
        Assert.That(_ready);
    }
}
