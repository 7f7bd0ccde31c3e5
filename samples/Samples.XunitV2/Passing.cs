using Xunit;

namespace Samples.XunitV2;

public sealed class Passing
{
    [Fact]
    public void Passes() => Assert.True(true);
}
