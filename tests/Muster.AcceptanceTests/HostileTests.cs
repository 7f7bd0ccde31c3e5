using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Tests that do to their process what no test should.</summary>
public sealed class HostileTests
{
    [Fact]
    public async Task Output_still_finds_its_test_after_descriptors_were_closed_and_the_console_redirected()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.Hostile"), "", "-n", "1", "--threads", "1");

        ExpectedTable.AssertHolds(run, "Samples.Hostile", null);
        Assert.Equal(0, run.ExitCode);
        foreach (var test in run.Tests.Where(t => ToolRun.Text(t, "method") is "PrintsAndCloses" or "PrintsAndClosesAgain"))
            Assert.Equal("sample: out\nsample: err\n", ToolRun.Text(test, "output"));
        Assert.Equal("", ToolRun.Text(run.Test("Samples.Hostile.Descriptors", "ChildWritesToAllThatItInherited"), "output"));
    }

    [Fact]
    public async Task Garbage_in_the_host_s_own_socket_costs_the_test_that_wrote_it()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.Hostile"), "garbage", "-n", "1", "--threads", "1");

        ExpectedTable.AssertHolds(run, "Samples.Hostile", "garbage");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it sent what is not a message", ToolRun.Text(Assert.Single(run.With("crashed")), "message"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task A_flood_is_cut_and_a_grandchild_is_killed_and_told(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "floods,orphans", "-n", "2");

        ExpectedTable.AssertHolds(run, project, null);
        Assert.Equal(0, run.ExitCode);
        var output = Assert.Single(run.Tests, t => ToolRun.Text(t, "method") == "WritesHundredMegabytes").GetProperty("output").GetString()!;
        Assert.InRange(output.Length, 1024 * 1024, 1024 * 1024 + 100);
        Assert.Contains("left out", output, StringComparison.Ordinal);
        Assert.Matches("note: gw[01] left 1 process behind", run.Output);
    }
}
