using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Drifting
{
    [TestCaseSource(typeof(DriftingRows), nameof(DriftingRows.Renamed))]
    public void Renamed(string name) => Assert.That(name, Is.Not.Empty);

    [TestCaseSource(typeof(DriftingRows), nameof(DriftingRows.Counted))]
    public void Counted(int number) => Assert.That(number > 0);
}
