using Xunit;

namespace Samples.XunitV3.Main;

public sealed class Skipping
{
    [Fact(Skip = "sample: not today")]
    public void Skipped() => Assert.True(true);
}
