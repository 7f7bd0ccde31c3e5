using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashStackOverflow
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Crash.StackOverflow();

    [Fact]
    public void After() => Assert.True(true);
}
