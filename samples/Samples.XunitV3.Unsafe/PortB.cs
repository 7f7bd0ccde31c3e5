using Xunit;

namespace Samples.XunitV3.Unsafe;

public sealed class PortB
{
    [Fact]
    public void Listens() => Samples.Unsafe.Port();
}
