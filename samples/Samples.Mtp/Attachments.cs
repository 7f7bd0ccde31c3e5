using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Attachments
{
    [Test]
    public void First()
    {
        TestContext.Current.Files.Add(Attach.Overwrite(1));
        TestContext.FilesOfAll.Add(Attach.ForAll());
    }
}
