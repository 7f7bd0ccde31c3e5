using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Skipping
{
    [TestMethod]
    [Ignore("sample: not today")]
    public void Skipped()
    {
        Assert.Fail("runs although it is skipped");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [Ignore("sample: not today")]
    public void SkippedRows(int number)
    {
        Assert.Fail("runs although it is skipped");
        _ = number;
    }

    [TestMethod]
    public void Neighbour() => Assert.IsTrue(true);
}
