using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class FailingSetUp
{
    [OneTimeSetUp]
    public void SetUp()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time set-up");
    }

    [Test]
    public void First() => Assert.That(true);

    [Test]
    public void Second() => Assert.That(true);
}
