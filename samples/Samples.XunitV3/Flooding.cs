using Xunit;

namespace Samples.XunitV3;

public sealed class Flooding
{
    [Fact]
    public void WritesHundredMegabytes() => Texts.Flood();
}
