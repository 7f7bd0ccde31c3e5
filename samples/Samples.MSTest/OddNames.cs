using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class OddNames
{
    [TestMethod]
    [DynamicData(nameof(OddStrings.Rows), typeof(OddStrings))]
    public void Row(string value)
    {
        Assert.IsTrue(OddStrings.Contains(value));
    }

    public static IEnumerable<TestDataRow<string>> Names =>
        OddStrings.All.Select(name => new TestDataRow<string>(name) { DisplayName = name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Named(string value)
    {
        Assert.IsTrue(OddStrings.Contains(value));
    }
}
