using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class HangInSetUp : IClassFixture<HangInSetUpFixture>
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Hangs() => Assert.True(true);

    [Fact]
    public void After() => Assert.True(true);
}
