using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Old;

[TestClass]
public sealed class Skipping
{
    [TestMethod]
    [Ignore("sample: not today")]
    public void Skipped() => Assert.IsTrue(true);
}
