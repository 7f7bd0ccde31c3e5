using Xunit;
using Xunit.Abstractions;

namespace Samples.XunitV2;

public sealed class Outputs(ITestOutputHelper output)
{
    [Fact]
    public void ToStdout() => Console.WriteLine(Texts.Stdout);

    [Fact]
    public void ToStderr() => Console.Error.WriteLine(Texts.Stderr);

    [Fact]
    public void ToFramework() => output.WriteLine(Texts.Framework);

    [Fact]
    public void InvalidUtf8() => Texts.WriteInvalidUtf8();
}
