using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class LeakB
{
    [Test]
    public void StartsFresh()
    {
        if (Switch.On("failures"))
            Assert.That(Leak.IsFresh());
    }
}
