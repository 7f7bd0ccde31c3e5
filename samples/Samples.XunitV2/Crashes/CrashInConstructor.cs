using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashInConstructor
{
    public CrashInConstructor() => Crash.FailFast();

    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies() => Assert.True(true);

    [Fact]
    public void After() => Assert.True(true);
}
