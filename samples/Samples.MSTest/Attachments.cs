using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Attachments
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void AddsFile() => TestContext.AddResultFile(Scratch.NewFile("attachment.txt", "sample: attached"));

    [TestMethod]
    public void AddsOddFile() => TestContext.AddResultFile(Scratch.NewFile(Attach.OddName, "sample: odd"));

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void AddsSameFile(int number)
    {
        TestContext.AddResultFile(Attach.Overwrite(number));
        TestContext.AddResultFile(Scratch.NewFile(Path.GetFileName(Attach.Overwrite(number)), "sample: another"));
    }

    [TestMethod]
    public void LosesFile()
    {
        var path = Scratch.NewFile("lost.txt", "sample: lost");
        TestContext.AddResultFile(path);
        Attach.Lose(path);
    }
}
