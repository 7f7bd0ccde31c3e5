using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class HangForever
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public Task Hangs() => Hang.Forever();

    [Fact]
    public void After() => Assert.True(true);
}
