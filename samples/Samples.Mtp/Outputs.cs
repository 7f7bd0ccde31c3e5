using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Outputs
{
    [Test]
    public void ToStdout() => Console.WriteLine(Texts.Stdout);

    [Test]
    public void ToStderr() => Console.Error.WriteLine(Texts.Stderr);

    [Test]
    public void ToFramework() => TestContext.Current.Lines.Add(Texts.Framework);
}
