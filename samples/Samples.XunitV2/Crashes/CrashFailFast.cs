using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashFailFast
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.FailFast();

    [Fact]
    public void After() => Assert.True(true);
}
