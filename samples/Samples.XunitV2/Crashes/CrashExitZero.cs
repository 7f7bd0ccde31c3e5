using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashExitZero
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.Exit(0);

    [Fact]
    public void After() => Assert.True(true);
}
