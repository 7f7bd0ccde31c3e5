using Xunit;

namespace Samples.XunitV3.Unsafe;

public sealed class FileB
{
    [Fact]
    public void Writes() => Samples.Unsafe.BinaryFile();
}
