using Muster.BackendTests.Driving;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests;

/// <summary>Several tests at once in one host: the samples pass only if their four tests meet.</summary>
public sealed class ThreadsTests
{
    public static TheoryData<string> Projects => ["Samples.XunitV2.Threads", "Samples.XunitV3.Threads", "Samples.NUnit.Threads", "Samples.MSTest.Threads"];

    [Theory, MemberData(nameof(Projects))]
    public void The_modules_own_parallelism_is_told_by_discovery(string project)
    {
        using var host = new HostUnderTest(new Sample(project).AssemblyPath);

        Assert.Equal(4, host.Discover().Traits.Parallelism);
    }

    [Theory]
    [InlineData("Samples.XunitV2.Threads", "<xUnit><ParallelizeTestCollections>false</ParallelizeTestCollections></xUnit>", 1)]
    [InlineData("Samples.XunitV2.Threads", "<xUnit><MaxParallelThreads>6</MaxParallelThreads></xUnit>", 6)]
    [InlineData("Samples.XunitV3.Threads", "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>", 1)]
    [InlineData("Samples.XunitV3.Threads", "<xUnit><MaxParallelThreads>6</MaxParallelThreads></xUnit>", 6)]
    [InlineData("Samples.NUnit.Threads", "<NUnit><NumberOfTestWorkers>6</NumberOfTestWorkers></NUnit>", 6)]
    [InlineData("Samples.NUnit.Threads", "<NUnit><NumberOfTestWorkers>0</NumberOfTestWorkers></NUnit>", 1)]
    [InlineData("Samples.NUnit", "<NUnit><NumberOfTestWorkers>6</NumberOfTestWorkers></NUnit>", 1)]
    [InlineData("Samples.MSTest.Threads", "<MSTest><Parallelize><Workers>6</Workers></Parallelize></MSTest>", 6)]
    [InlineData("Samples.MSTest", "<MSTest><Parallelize><Workers>6</Workers></Parallelize></MSTest>", 6)]
    [InlineData("Samples.MSTest.Threads", "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>", 1)]
    public void Run_settings_overrule_the_assembly_where_the_framework_lets_them(string project, string settings, int expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "run.runsettings");
        File.WriteAllText(file, $"<RunSettings>{settings}</RunSettings>");
        using var host = HostUnderTest.WithSettings(new Sample(project).AssemblyPath, file);

        Assert.Equal(expected, host.Discover().Traits.Parallelism);
    }

    [Theory, MemberData(nameof(Projects))]
    public void So_many_tests_run_at_once_as_each_call_asks_for(string project) => AssertThreads(project, tests => tests);

    [Fact]
    public void An_app_that_runs_for_itself_is_told_how_many_where_its_framework_can_be() =>
        AssertThreads("Samples.XunitV3.Threads", tests => [.. tests.Select(test => test with { Backend = "xunit3/mtp" })]);

    static void AssertThreads(string project, Func<IReadOnlyList<TestCase>, IReadOnlyList<TestCase>> through)
    {
        using var folder = new TemporaryFolder();
        using var host = new HostUnderTest(new Sample(project).AssemblyPath, ("MUSTER_SAMPLES", "meets"), ("MUSTER_SAMPLES_MEETING", folder.Path));
        var tests = through(host.Discover().Cases);

        foreach (var name in (string[])["Guest1", "Guest2", "Guest3", "culprit"])
            File.WriteAllText(Path.Combine(folder.Path, name), "");
        var serial = host.Run(tests);
        foreach (var file in Directory.GetFiles(folder.Path))
            File.Delete(file);
        host.Threads = 4;
        var parallel = host.Run(tests);

        Assert.Equal(1, MostAtOnce(serial));
        Assert.Equal(4, MostAtOnce(parallel));
        Assert.All(serial.Ends.Concat(parallel.Ends), e => Assert.Equal(TestOutcome.Passed, e.End.Outcome));
        Assert.Equal((7, 7), (serial.Ends.Count, parallel.Ends.Count));
    }

    [Theory]
    [InlineData("Samples.NUnit.Threads")]
    [InlineData("Samples.MSTest.Threads")]
    public void Tests_that_run_at_once_keep_what_they_print_apart(string project)
    {
        using var folder = new TemporaryFolder();
        using var host = HostUnderTest.Followed(new Sample(project).AssemblyPath, 4, ("MUSTER_SAMPLES", "meets"), ("MUSTER_SAMPLES_MEETING", folder.Path));
        var tests = host.Discover().Cases;

        var piece = host.Run(tests);

        foreach (var guest in (string[])["Guest1", "Guest2", "Guest3"])
        {
            var own = tests.Where(test => test.Class.EndsWith(guest, StringComparison.Ordinal)).Select(test => piece.PrintedBy(test.Id).ReplaceLineEndings("\n"));
            Assert.Equal($"sample: {guest} has come\nsample: {guest} has met the others\n", string.Concat(own));
        }
    }

    static int MostAtOnce(Piece piece)
    {
        var (now, most) = (0, 0);
        foreach (var message in piece.Messages)
        {
            now += message is HostMessage.TestStarted ? 1 : message is HostMessage.TestEnded ? -1 : 0;
            most = Math.Max(most, now);
        }

        return most;
    }
}
