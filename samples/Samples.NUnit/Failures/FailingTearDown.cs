using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class FailingTearDown
{
    [Test]
    public void First() => Assert.That(true);

    [Test]
    public void Second() => Assert.That(true);

    [OneTimeTearDown]
    public void TearDown()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: one-time tear-down");
    }
}
