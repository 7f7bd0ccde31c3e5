using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashInTearDown : IClassFixture<CrashInTearDownFixture>
{
    [Fact]
    public void First() => Assert.True(true);

    [Fact]
    public void Second() => Assert.True(true);
}
