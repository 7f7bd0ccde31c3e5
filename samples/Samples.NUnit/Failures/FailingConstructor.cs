using NUnit.Framework;

namespace Samples.NUnit.Failures;

public sealed class FailingConstructor
{
    public FailingConstructor()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: constructor");
    }

    [Test]
    public void First() => Assert.That(true);

    [Test]
    public void Second() => Assert.That(true);
}
