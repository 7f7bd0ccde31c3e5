using Xunit;

namespace Samples.XunitV3.Main;

public sealed class Passing
{
    [Fact]
    public void Passes() => Assert.True(true);

    [Fact]
    public async Task Awaits()
    {
        await Task.Yield();
    }

    [Fact]
    public void RunsAfterMain() => Assert.True(Program.HasRun, "sample: Main did not run");
}
