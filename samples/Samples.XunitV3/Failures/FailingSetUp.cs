using Xunit;

namespace Samples.XunitV3.Failures;

public sealed class FailingSetUp : IClassFixture<FailingSetUpFixture>
{
    [Fact]
    public void First() => Assert.True(true);

    [Fact]
    public void Second() => Assert.True(true);
}
