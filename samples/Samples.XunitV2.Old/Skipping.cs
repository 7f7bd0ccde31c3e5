using Xunit;

namespace Samples.XunitV2.Old;

public sealed class Skipping
{
    [Fact(Skip = "sample: not today")]
    public void Skipped() => Assert.True(true);
}
