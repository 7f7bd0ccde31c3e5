using NUnit.Framework;

namespace Samples.NUnit.Mtp;

public sealed class Skipping
{
    [Test]
    [Ignore("sample: not today")]
    public void Skipped() => Assert.That(true);
}
