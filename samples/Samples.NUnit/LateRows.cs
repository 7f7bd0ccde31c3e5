using NUnit.Framework;

namespace Samples.NUnit;

public sealed class LateRows
{
    [TestCaseSource(typeof(LateRow), nameof(LateRow.Rows))]
    public void Row(LateRow row)
    {
        Assert.That(row.Value > 0);
    }
}
