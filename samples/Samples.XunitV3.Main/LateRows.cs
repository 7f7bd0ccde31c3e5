using Xunit;

namespace Samples.XunitV3.Main;

public sealed class LateRows
{
    [Theory]
    [MemberData(nameof(LateRow.Rows), MemberType = typeof(LateRow))]
    public void Row(LateRow row)
    {
        Assert.True(row.Value > 0);
    }
}
