using Xunit;

namespace Samples.XunitV2;

public sealed class OddNames
{
    [Theory]
    [MemberData(nameof(OddStrings.Rows), MemberType = typeof(OddStrings))]
    public void Row(string value)
    {
        Assert.True(OddStrings.Contains(value));
    }

    [Fact(DisplayName = "odd \"name\", with // @ % <>&]]> ' 漢字 🎉\n(second line)")]
    public void Named() => Assert.True(true);
}
