using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Inconclusive
{
    [TestMethod]
    public void Undecided() => Assert.Inconclusive("sample: cannot tell");
}
