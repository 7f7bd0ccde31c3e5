using Xunit;

namespace Samples.XunitV3.Unsafe;

public sealed class FileA
{
    [Fact]
    public void Writes() => Samples.Unsafe.BinaryFile();
}
