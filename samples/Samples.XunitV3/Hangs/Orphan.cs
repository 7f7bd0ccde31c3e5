using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class Orphan
{
    [Fact]
    public void LeavesAProcess() => Hang.LeaveOrphan();
}
