using Xunit;

namespace Samples.XunitV3;

public sealed class Attachments
{
    [Fact]
    public void AddsFile() => TestContext.Current.AddAttachment("attachment.txt", "sample: attached");
}
