using Xunit;

namespace Samples.XunitV3.Crashes;

public sealed class CrashSegfault
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.Segfault();

    [Fact]
    public void After() => Assert.True(true);
}
