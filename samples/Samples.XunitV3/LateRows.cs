using Xunit;

namespace Samples.XunitV3;

public sealed class LateRows
{
    [Theory]
    [MemberData(nameof(LateRow.Rows), MemberType = typeof(LateRow))]
    public void Row(LateRow row)
    {
        Assert.True(row.Value > 0);
    }

    [Theory]
    [MemberData(nameof(LateRow.Alike), MemberType = typeof(LateRow))]
    public void Alike(LateRow row)
    {
        Assert.True(row.Value > 0);
    }
}
