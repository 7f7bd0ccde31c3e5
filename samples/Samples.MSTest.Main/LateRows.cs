using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Main;

[TestClass]
public sealed class LateRows
{
    [TestMethod(UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DynamicData(nameof(LateRow.Rows), typeof(LateRow))]
    public void Row(LateRow row)
    {
        Assert.IsTrue(row.Value > 0);
    }
}
