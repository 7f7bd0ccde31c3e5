using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Main;

[TestClass]
public sealed class Inconclusive
{
    [TestMethod]
    public void Undecided() => Assert.Inconclusive("sample: cannot tell");
}
