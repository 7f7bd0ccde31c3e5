using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Outputs
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void ToStdout() => Console.WriteLine(Texts.Stdout);

    [TestMethod]
    public void ToStderr() => Console.Error.WriteLine(Texts.Stderr);

    [TestMethod]
    public void ToFramework() => TestContext.WriteLine(Texts.Framework);

    [TestMethod]
    public void InvalidUtf8() => Texts.WriteInvalidUtf8();
}
