using Xunit;

namespace Samples.XunitV2;

/// <summary>Neither the order in the source nor that of the alphabet is the right one.</summary>
[TestCaseOrderer("Samples.XunitV2.ByStep", "Samples.XunitV2")]
public sealed class Ordered
{
    // Only order counts, not completeness: a run may pick some of the tests.
    private static int _last;

    [Fact]
    [Trait("step", "3")]
    public void Save() => Step(3);

    [Fact]
    [Trait("step", "2")]
    public void Change() => Step(2);

    [Fact]
    [Trait("step", "1")]
    public void Open() => Step(1);

    private static void Step(int step)
    {
        Assert.True(_last < step);
        _last = step;
    }
}
