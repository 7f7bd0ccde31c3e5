using Xunit;

namespace Samples.XunitV2;

public sealed class OutOfMemory
{
    [Fact]
    public void Before() => Assert.True(true);

    [Fact]
    public void Eats() => Memory.Eat();

    [Fact]
    public void After() => Assert.True(true);
}
