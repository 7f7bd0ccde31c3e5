using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A module's tests run at once exactly where they do under <c>dotnet test</c>, unless <c>--threads</c> forbids it.</summary>
public sealed class OwnParallelism
{
    [Theory]
    [InlineData("Samples.XunitV2", "-n 0", true)]
    [InlineData("Samples.XunitV3", "-n 0", true)]
    [InlineData("Samples.XunitV3", "-n 0 --threads 1", false)]
    [InlineData("Samples.XunitV2", "-n 1", true)]
    [InlineData("Samples.XunitV2", "-n 1 --threads 1", false)]
    [InlineData("Samples.XunitV3", "-n 1 --threads 1", false)]
    [InlineData("Samples.NUnit", "-n 0", false)]
    [InlineData("Samples.NUnit", "-n 1 --threads 4", false)]
    [InlineData("Samples.MSTest", "-n 0", false)]
    [InlineData("Samples.MSTest", "-n 1 --threads 4", false)]
    public async Task Classes_run_at_once_where_the_framework_runs_them_so(string project, string options, bool atOnce)
    {
        Assert.SkipUnless(Environment.ProcessorCount > 1, "With one processor xUnit.net runs one collection at a time.");

        // A busy machine may be late with what it tells; what runs at once, or does not, is so every time.
        var run = await SlowAsync(project, options);
        for (var tries = 1; tries < 3 && AnyAtOnce(run) != atOnce; tries++)
            run = await SlowAsync(project, options);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(atOnce, AnyAtOnce(run));
        Assert.True(Time(run, "boundMs") <= Time(run, "wallMs"), "no run ends before its bound");
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public async Task A_crash_among_tests_that_run_at_once_costs_one(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "crashes", "-n", "0", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, "crashes", cutShort: true);
        Assert.Equal(2, run.ExitCode);
    }

    static Task<ToolRun> SlowAsync(string project, string options) =>
        ToolRun.OfAsync(Repository.Sample(project), "slow", ["--filter", "FullyQualifiedName~Slow", .. options.Split(' ')]);

    static double Time(ToolRun run, string name) => run.Report.GetProperty("run").GetProperty(name).GetDouble();

    // Of the time in which tests ran, two thirds are shared by two where classes run at once. Where they do not, some of it seems to be, for a start may be heard late.
    static bool AnyAtOnce(ToolRun run)
    {
        var (ran, shared, until) = (0.0, 0.0, 0.0);
        foreach (var (start, length) in run.Tests.Select(test => (Start: test.GetProperty("startedMs").GetDouble(), Length: test.GetProperty("durationMs").GetDouble())).OrderBy(time => time.Start))
        {
            var twice = Math.Clamp(until - start, 0, length);
            (ran, shared, until) = (ran + length - twice, shared + twice, Math.Max(until, start + length));
        }

        return shared > ran / 4;
    }
}
