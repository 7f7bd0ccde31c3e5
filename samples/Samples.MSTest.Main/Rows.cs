using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Main;

[TestClass]
public sealed class Rows
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Row(int number)
    {
        Assert.IsTrue(number > 0);
    }
}
