using Xunit;

namespace Samples.XunitV2.Hangs;

public sealed class Orphan
{
    [Fact]
    public void LeavesAProcess() => Hang.LeaveOrphan();
}
