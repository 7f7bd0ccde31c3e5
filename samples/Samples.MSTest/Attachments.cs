using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Attachments
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void AddsFile() => TestContext.AddResultFile(Scratch.NewFile("attachment.txt", "sample: attached"));
}
