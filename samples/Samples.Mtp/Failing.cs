using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Failing
{
    [Test]
    public void Assertion()
    {
        if (Switch.On("failures"))
            throw new InvalidOperationException("sample: failed");
    }

    [Test]
    public void Neighbour() => Check.That(true);
}
