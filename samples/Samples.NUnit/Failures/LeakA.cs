using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class LeakA
{
    [Test]
    public void StartsFresh()
    {
        if (Switch.On("failures"))
            Assert.That(Leak.IsFresh());
    }
}
