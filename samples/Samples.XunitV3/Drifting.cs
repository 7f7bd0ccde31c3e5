using Xunit;

namespace Samples.XunitV3;

public sealed class Drifting
{
    [Theory]
    [MemberData(nameof(DriftingRows.Renamed), MemberType = typeof(DriftingRows))]
    public void Renamed(string name) => Assert.NotEmpty(name);

    [Theory]
    [MemberData(nameof(DriftingRows.Counted), MemberType = typeof(DriftingRows))]
    public void Counted(int number) => Assert.True(number > 0);
}
