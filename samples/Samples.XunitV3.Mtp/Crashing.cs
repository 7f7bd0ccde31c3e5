using Xunit;

namespace Samples.XunitV3.Mtp;

public sealed class Crashing(ITestOutputHelper output)
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
