using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Drifting
{
    [TestMethod]
    [DynamicData(nameof(DriftingRows.Renamed), typeof(DriftingRows))]
    public void Renamed(string name) => Assert.AreNotEqual("", name);

    [TestMethod]
    [DynamicData(nameof(DriftingRows.Counted), typeof(DriftingRows))]
    public void Counted(int number) => Assert.IsGreaterThan(0, number);
}
