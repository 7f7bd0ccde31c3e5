using NUnit.Framework;

namespace Samples.NUnit;

public sealed class WithAssemblyFixture
{
    [Test]
    public void Uses()
    {
        Assert.That(WholeAssembly.Ready);
    }
}
