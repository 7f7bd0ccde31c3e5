using Xunit;

namespace Samples.XunitV3.Main;

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
