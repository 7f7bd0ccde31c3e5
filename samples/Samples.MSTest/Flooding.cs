using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Flooding
{
    [TestMethod]
    public void WritesHundredMegabytes() => Texts.Flood();
}
