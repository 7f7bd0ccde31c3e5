using Xunit;

namespace Samples.XunitV3;

public sealed class Duplicates
{
    [Theory]
    [InlineData(1)]
    [InlineData(1)]
    public void Row(int number)
    {
        Assert.Equal(1, number);
    }

    [Fact(DisplayName = "same name")]
    public void First() => Assert.True(true);

    [Fact(DisplayName = "same name")]
    public void Second() => Assert.True(true);
}
