using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>What <c>xunit.runner.json</c> says is in force under Muster.</summary>
public sealed class RunnerSettingsTests
{
    [Theory]
    [InlineData("Samples.XunitV2.Old")]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void Names_follow_the_display_settings(string project)
    {
        using var folder = With(project, """{ /* said once */ "methodDisplay": "method", "MethodDisplayOptions": "replaceUnderscoreWithSpace", }""");
        using var host = Start(folder, project);

        var test = host.Discover().One(project + ".Passing", "Passes");

        Assert.Equal("Passes", test.Name);
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void A_key_that_nobody_knows_is_told_and_one_for_other_runners_is_not(string project)
    {
        using var folder = With(project, """{ "$schema": "x", "shadowCopy": true, "colour": "red" }""");
        using var host = Start(folder, project);

        var notice = Assert.Single(host.Discover().Traits.Notices);

        Assert.Contains("colour", notice);
    }

    [Theory]
    [InlineData("""{ "parallelizeTestCollections": false }""", 1)]
    [InlineData("""{ "maxParallelThreads": 7 }""", 7)]
    [InlineData("""{ "maxParallelThreads": "default" }""", 0)]
    [InlineData("""{ "maxParallelThreads": "2x" }""", -2)]
    [InlineData("{}", 0)]
    public void The_parallelism_is_what_the_frameworks_own_runner_would_use(string json, int expected)
    {
        string[] projects = ["Samples.XunitV2", "Samples.XunitV3"];
        foreach (var project in projects)
        {
            using var folder = With(project, json);
            using var host = Start(folder, project);

            Assert.Equal(expected > 0 ? expected : Environment.ProcessorCount * Math.Max(1, -expected), host.Discover().Traits.Parallelism);
        }
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void Skipped_tests_fail_where_they_are_to(string project)
    {
        using var folder = With(project, """{ "failSkips": true }""");
        using var host = Start(folder, project);

        var end = host.Run(host.Discover().One(project + ".Skipping", "Skipped")).Result;

        Assert.Equal((TestOutcome.Failed, "FAIL_SKIP : sample: not today"), (end.Outcome, end.Message));
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void No_test_is_lost_where_the_first_failure_stops_the_class(string project)
    {
        using var folder = With(project, """{ "stopOnFail": true }""");
        using var host = Start(folder, project, ("MUSTER_SAMPLES", "failures"));
        var tests = host.Discover().Of(project + ".Failures.Failing");

        var piece = host.Run(tests);
        var again = host.Run(tests[0]);

        Assert.Equal(tests.Count, piece.Ends.Select(e => e.Id).Distinct().Count());
        Assert.Single(piece.Ends, e => e.End.Outcome == TestOutcome.Failed);
        Assert.Contains(piece.Ends, e => e.End.Outcome == TestOutcome.NotRun);
        Assert.NotEqual(TestOutcome.NotRun, again.Result.Outcome);
    }

    static TemporaryFolder With(string project, string json)
    {
        var folder = new TemporaryFolder();
        folder.Take(Path.GetDirectoryName(new Sample(project).AssemblyPath)!);
        File.WriteAllText(Path.Combine(folder.Path, "xunit.runner.json"), json);
        return folder;
    }

    static HostUnderTest Start(TemporaryFolder folder, string project, params (string, string)[] variables) =>
        new(Path.Combine(folder.Path, project + ".dll"), variables);
}
