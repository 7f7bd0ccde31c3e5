using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Hangs;

[TestClass]
public sealed class Orphan
{
    [TestMethod]
    public void LeavesAProcess() => Hang.LeaveOrphan();
}
