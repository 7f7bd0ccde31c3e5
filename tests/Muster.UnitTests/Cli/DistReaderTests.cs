using Muster.Cli.Options;
using Muster.Scheduling;

namespace Muster.UnitTests.Cli;

public class DistReaderTests
{
    [Fact]
    public void Every_mode_has_its_lower_case_name()
    {
        foreach (var mode in Enum.GetValues<DistributionMode>())
            Assert.Equal(mode, DistReader.Read(mode.ToString().ToLowerInvariant(), false, 2));
    }

    [Theory]
    [InlineData(null, false, 2, DistributionMode.Auto)]
    [InlineData(null, true, 2, DistributionMode.Load)]
    [InlineData("loadscope", true, 2, DistributionMode.LoadScope)]
    [InlineData("load", false, 0, DistributionMode.No)]
    [InlineData(null, false, 0, DistributionMode.No)]
    public void What_was_asked_for_and_how_many_workers_decide(string? dist, bool distribute, int workers, DistributionMode mode) =>
        Assert.Equal(mode, DistReader.Read(dist, distribute, workers));

    [Theory]
    [InlineData("each")]
    [InlineData("LOAD")]
    [InlineData("")]
    public void Another_is_refused_also_without_workers(string dist)
    {
        Assert.Throws<UsageException>(() => DistReader.Read(dist, false, 2));
        Assert.Throws<UsageException>(() => DistReader.Read(dist, false, 0));
    }
}
