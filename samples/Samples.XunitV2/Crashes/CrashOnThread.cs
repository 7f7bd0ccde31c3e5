using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashOnThread
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.OnThread();

    [Fact]
    public void After() => Assert.True(true);
}
