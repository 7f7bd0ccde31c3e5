using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Attachments
{
    [Test]
    public void AddsFile() => TestContext.AddTestAttachment(Scratch.NewFile("attachment.txt", "sample: attached"), "sample");
}
