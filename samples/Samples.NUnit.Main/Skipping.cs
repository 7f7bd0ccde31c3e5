using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Skipping
{
    [Test]
    [Ignore("sample: not today")]
    public void Skipped() => Assert.That(true);
}
