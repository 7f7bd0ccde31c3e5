using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Duplicates
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(1)]
    public void Row(int number)
    {
        Assert.AreEqual(1, number);
    }

    [TestMethod(DisplayName = "same name")]
    public void First() => Assert.IsTrue(true);

    [TestMethod(DisplayName = "same name")]
    public void Second() => Assert.IsTrue(true);
}
