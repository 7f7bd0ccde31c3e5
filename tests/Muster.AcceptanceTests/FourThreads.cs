using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Samples that declare nothing, with several tests at once because the user says so.</summary>
public sealed class FourThreads
{
    [Theory]
    [InlineData("Samples.XunitV2", "failures")]
    [InlineData("Samples.XunitV2", "crashes")]
    [InlineData("Samples.XunitV2", "hangs")]
    [InlineData("Samples.XunitV3", "failures")]
    [InlineData("Samples.XunitV3", "crashes")]
    [InlineData("Samples.XunitV3", "hangs")]
    public async Task Whatever_goes_wrong_with_four_threads_every_test_has_its_own_outcome(string project, string word)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), word, "-n", "1", "--threads", "4", "--timeout", "10", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, word, cutShort: word != "failures");
        Assert.Equal(2, run.ExitCode);
    }
}
