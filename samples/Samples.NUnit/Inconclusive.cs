using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Inconclusive
{
    [Test]
    public void Undecided() => Assert.Inconclusive("sample: cannot tell");
}
