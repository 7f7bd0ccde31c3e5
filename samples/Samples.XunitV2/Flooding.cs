using Xunit;

namespace Samples.XunitV2;

public sealed class Flooding
{
    [Fact]
    public void WritesHundredMegabytes() => Texts.Flood();
}
