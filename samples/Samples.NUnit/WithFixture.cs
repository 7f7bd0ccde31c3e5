using NUnit.Framework;

namespace Samples.NUnit;

public sealed class WithFixture
{
    private bool _ready;

    [OneTimeSetUp]
    public void SetUp() => _ready = true;

    [OneTimeTearDown]
    public void TearDown() => _ready = false;

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

    [Test]
    public void Three()
    {
        Assert.That(_ready);
    }
}
