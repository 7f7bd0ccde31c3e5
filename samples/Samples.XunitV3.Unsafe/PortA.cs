using Xunit;

namespace Samples.XunitV3.Unsafe;

public sealed class PortA
{
    [Fact]
    public void Listens() => Samples.Unsafe.Port();
}
