using Xunit;

namespace Samples.XunitV3.Main;

public sealed class Crashing
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.FailFast();

    [Fact]
    public void After() => Assert.True(true);
}
