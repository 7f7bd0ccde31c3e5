using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Failing
{
    [Test]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }

    [Test]
    public void Neighbour() => Assert.That(true);
}
