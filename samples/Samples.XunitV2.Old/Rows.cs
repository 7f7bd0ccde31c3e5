using Xunit;

namespace Samples.XunitV2.Old;

public sealed class Rows
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Row(int number)
    {
        Assert.True(number > 0);
    }
}
