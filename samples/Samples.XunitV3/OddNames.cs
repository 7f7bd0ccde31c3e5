using Xunit;

namespace Samples.XunitV3;

public sealed class OddNames
{
    [Theory]
    [MemberData(nameof(OddStrings.Rows), MemberType = typeof(OddStrings))]
    public void Row(string value)
    {
        Assert.True(OddStrings.Contains(value));
    }

    public static IEnumerable<TheoryDataRow<string>> Names =>
        OddStrings.All.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Named(string value)
    {
        Assert.True(OddStrings.Contains(value));
    }
}
