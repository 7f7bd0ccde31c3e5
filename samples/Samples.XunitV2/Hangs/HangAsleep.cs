using Xunit;
using Xunit.Abstractions;

namespace Samples.XunitV2.Hangs;

public sealed class HangAsleep(ITestOutputHelper output)
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Hangs()
    {
        output.WriteLine(Texts.AsleepFramework);
        Hang.Asleep();
    }

    [Fact]
    public void After() => Assert.True(true);
}
