using Xunit;

namespace Samples.XunitV3;

public sealed class Passing
{
    [Fact]
    public void Passes() => Assert.True(true);
}
