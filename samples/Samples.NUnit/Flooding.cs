using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Flooding
{
    [Test]
    public void WritesHundredMegabytes() => Texts.Flood();
}
