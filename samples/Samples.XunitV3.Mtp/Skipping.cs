using Xunit;

namespace Samples.XunitV3.Mtp;

public sealed class Skipping
{
    [Fact(Skip = "sample: not today")]
    public void Skipped() => Assert.True(true);
}
