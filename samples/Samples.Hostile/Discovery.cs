using Xunit;

namespace Samples.Hostile;

public sealed class Discovery
{
    /// <summary>Runs while the tests are listed, before any of them.</summary>
    public static TheoryData<int> Numbers()
    {
        if (Switch.On("discovery"))
            Environment.FailFast("sample: a data source ends the process");

        return [1, 2];
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void HasRows(int number) => Assert.True(number > 0);
}
