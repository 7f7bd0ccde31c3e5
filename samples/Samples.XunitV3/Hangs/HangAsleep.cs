using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class HangAsleep
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Hangs() => Hang.Asleep();

    [Fact]
    public void After() => Assert.True(true);
}
