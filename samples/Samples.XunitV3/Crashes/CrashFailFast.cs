using Xunit;

namespace Samples.XunitV3.Crashes;

public sealed class CrashFailFast(ITestOutputHelper output)
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Dies()
    {
        output.WriteLine(Texts.LastWords);
        Crash.FailFast();
    }

    [Fact]
    public void After() => Assert.True(true);
}
