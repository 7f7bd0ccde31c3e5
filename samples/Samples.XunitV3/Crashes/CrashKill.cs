using Xunit;

namespace Samples.XunitV3.Crashes;

public sealed class CrashKill
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.Kill();

    [Fact]
    public void After() => Assert.True(true);
}
