using Xunit;

namespace Samples.XunitV2.Hangs;

public sealed class HangAsleep
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Hangs() => Hang.Asleep();

    [Fact]
    public void After() => Assert.True(true);
}
