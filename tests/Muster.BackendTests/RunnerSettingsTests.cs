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

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    public void A_theory_that_is_not_to_be_enumerated_is_one_test_with_a_result_for_each_row(string project)
    {
        using var folder = With(project, """{ "preEnumerateTheories": false }""");
        using var host = Start(folder, project);

        var test = host.Discover().One(project + ".Drifting", "Counted");

        Assert.Equal(3, host.Run(test).Ends.Count);
    }

    [Theory]
    [InlineData("{}", "Row(numbers: [1, 2, 3, 4])")]
    [InlineData("""{ "printMaxEnumerableLength": 2 }""", "Row(numbers: [1, 2, ···])")]
    public void Names_of_rows_are_as_long_as_the_settings_allow(string json, string expected)
    {
        using var folder = With("Samples.XunitV3", json);
        using var host = Start(folder, "Samples.XunitV3");

        var test = host.Discover().One("Samples.XunitV3.Settings", "Row");

        Assert.EndsWith(expected, test.Name);
        Assert.Null(Assert.Single(host.Run(test).Ends).Row);
    }

    [Theory]
    [InlineData("""{ "culture": "de-DE" }""", "ShowsCulture", "culture: de-DE")]
    [InlineData("""{ "culture": "invariant" }""", "ShowsCulture", "culture: \n")]
    [InlineData("""{ "printMaxStringLength": 3 }""", "ShowsMessage", "\"a l\"···")]
    public void What_tests_see_and_print_follows_the_settings(string json, string method, string expected)
    {
        using var folder = With("Samples.XunitV3", json);
        using var host = Start(folder, "Samples.XunitV3");

        // A fresh host that has not listed the module is in the same settings.
        using var other = Start(folder, "Samples.XunitV3");
        var test = host.Discover().One("Samples.XunitV3.Settings", method);

        Assert.Contains(expected, host.Run(test).Result.Output);
        Assert.Contains(expected, other.Run(test).Result.Output);
    }

    [Theory]
    [InlineData("""{ "assertEquivalentMaxDepth": 1 }""", "Deep", "Exceeded the maximum depth 1")]
    [InlineData("""{ "failWarns": true }""", "Warns", "FAIL_WARN")]
    public void What_the_settings_make_a_failure_is_one(string json, string method, string expected)
    {
        using var folder = With("Samples.XunitV3", json);
        using var host = Start(folder, "Samples.XunitV3");

        var end = host.Run(host.Discover().One("Samples.XunitV3.Settings", method)).Result;

        Assert.Equal(TestOutcome.Failed, end.Outcome);
        Assert.Contains(expected, end.Message);
    }

    [Theory]
    [InlineData("off", true, false)]
    [InlineData("on", false, false)]
    [InlineData("only", false, true)]
    public void Which_tests_a_plain_run_leaves_out_follows_the_settings(string value, bool marked, bool others)
    {
        using var folder = With("Samples.XunitV3", "{}");
        var settings = Path.Combine(folder.Path, "own.runsettings");
        File.WriteAllText(settings, $"<RunSettings><xUnit><Explicit>{value}</Explicit></xUnit></RunSettings>");
        using var host = HostUnderTest.WithSettings(Path.Combine(folder.Path, "Samples.XunitV3.dll"), settings);

        var listing = host.Discover();

        Assert.Equal(marked, listing.One("Samples.XunitV3.ExplicitTests", "OnlyWhenAsked").Explicit);
        Assert.Equal(others, listing.One("Samples.XunitV3.Passing", "Passes").Explicit);
        Assert.Empty(listing.Traits.Notices);
    }

    [Fact]
    public void Keys_of_the_third_generation_leave_the_second_as_it_is()
    {
        using var folder = With("Samples.XunitV2", """{ "culture": "de-DE", "seed": 1, "failWarns": true }""");
        using var host = Start(folder, "Samples.XunitV2");

        var listing = host.Discover();

        Assert.Empty(listing.Traits.Notices);
        Assert.All(listing.Cases, c => Assert.Equal("xunit2", c.Backend));
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
