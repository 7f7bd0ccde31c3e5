using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class Orphan
{
    [Test]
    public void LeavesAProcess() => Hang.LeaveOrphan();
}
