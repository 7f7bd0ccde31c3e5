using Xunit;
using Xunit.Abstractions;

namespace Samples.XunitV2.Old;

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
