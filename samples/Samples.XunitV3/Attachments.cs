using Xunit;

namespace Samples.XunitV3;

public sealed class Attachments
{
    [Fact]
    public void AddsFile() => TestContext.Current.AddAttachment("attachment.txt", "sample: attached");

    [Fact]
    public void AddsBytes() => TestContext.Current.AddAttachment("picture", [0x89, 0x50, 0x00, 0xff], "image/png");

    [Fact]
    public void AddsOddFile() => TestContext.Current.AddAttachment(Attach.OddName, "sample: odd");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AddsSameFile(int number)
    {
        TestContext.Current.AddAttachment("same: one", $"sample: {number}");
        TestContext.Current.AddAttachment("same/ one", "sample: another");
    }
}
