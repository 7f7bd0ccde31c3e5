using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Outputs
{
    [Test]
    public void ToStdout() => Console.WriteLine(Texts.Stdout);

    [Test]
    public void ToStderr() => Console.Error.WriteLine(Texts.Stderr);

    [Test]
    public void ToFramework() => TestContext.Out.WriteLine(Texts.Framework);

    [Test]
    public void InvalidUtf8() => Texts.WriteInvalidUtf8();
}
