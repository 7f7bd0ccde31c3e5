using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Discovered
{
    [TestMethod]
    [DynamicData(nameof(Listing.Rows), typeof(Listing))]
    public void Row(int number) => Assert.IsGreaterThan(0, number);
}
