using Xunit;

namespace Samples.XunitV3;

public sealed class Discovered
{
    [Theory]
    [MemberData(nameof(Listing.Rows), MemberType = typeof(Listing))]
    public void Row(int number) => Assert.True(number > 0);
}
