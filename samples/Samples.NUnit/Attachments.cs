using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Attachments
{
    [Test]
    public void AddsFile() => TestContext.AddTestAttachment(Scratch.NewFile("attachment.txt", "sample: attached"), "sample");

    [Test]
    public void AddsOddFile() => TestContext.AddTestAttachment(Scratch.NewFile(Attach.OddName, "sample: odd"));

    [TestCase(1)]
    [TestCase(2)]
    public void AddsSameFile(int number)
    {
        TestContext.AddTestAttachment(Attach.Overwrite(number));
        TestContext.AddTestAttachment(Scratch.NewFile(Path.GetFileName(Attach.Overwrite(number)), "sample: another"));
    }

    [Test]
    public void LosesFile()
    {
        var path = Scratch.NewFile("lost.txt", "sample: lost");
        TestContext.AddTestAttachment(path);
        Attach.Lose(path);
    }
}
