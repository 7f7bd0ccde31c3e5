using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class HangBusy
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Hangs() => Hang.Busy();

    [Fact]
    public void After() => Assert.True(true);
}
