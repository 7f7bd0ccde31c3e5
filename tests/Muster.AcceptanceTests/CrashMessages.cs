using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>However a process dies, it costs one test, or those of one fixture; who and how is told.</summary>
public sealed class CrashMessages
{
    static readonly (string Crash, string How)[] InTest =
    [
        ("CrashFailFast", "crashed with signal 6 (SIGABRT)"),
        ("CrashStackOverflow", "crashed with signal 6 (SIGABRT)"),
        ("CrashOnThread", "crashed with signal 6 (SIGABRT)"),
        ("CrashSegfault", "crashed with signal 11 (SIGSEGV)"),
        ("CrashKill", "crashed with signal 9 (SIGKILL)"),
        ("CrashExitZero", "crashed: it ended with exit code 0 in the middle of its work"),
        ("CrashExitThree", "crashed: it ended with exit code 3 in the middle of its work"),
    ];

    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task A_crash_costs_one_test_and_is_told_with_worker_signal_and_test(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "crashes", "-n", "2", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, "crashes");
        Assert.Equal(2, run.ExitCode);
        foreach (var (crash, how) in InTest)
            AssertSaid(run, $"{project}.Crashes.{crash}", "Dies", how, inTest: true);

        // MSTest tears a class down within its last test and sets it up within its first; NUnit makes one object for all tests.
        var mstest = project == "Samples.MSTest";
        AssertSaid(run, $"{project}.Crashes.CrashInSetUp", "After", InTest[0].How, inTest: mstest);
        AssertSaid(run, $"{project}.Crashes.CrashInConstructor", "After", InTest[0].How, inTest: project != "Samples.NUnit");
        if (mstest)
            AssertSaid(run, $"{project}.Crashes.CrashInTearDown", "Second", InTest[0].How, inTest: true);
        else
            Assert.Contains(run.Errors, e => e.Contains($"{InTest[0].How} in {project}.Crashes.CrashInTearDown between or after its tests", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fixture_of_the_assembly_that_ends_the_process_is_tried_twice_and_charges_the_tests_that_need_it()
    {
        string[] projects = ["Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];
        using var tool = ToolRun.Start([], [.. projects.Select(Repository.Sample)], "assembly", "-n", "2", "--filter", "ClassName~WithAssemblyFixture");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        foreach (var project in projects)
            AssertSaid(run, $"{project}.WithAssemblyFixture", "Uses", InTest[0].How, inTest: project == "Samples.MSTest");
    }

    [Fact]
    public async Task A_test_that_has_no_memory_left_fails_and_its_neighbours_pass()
    {
        // What the runtime may take, in hexadecimal: far less than the test wants.
        string[] small = ["env", "DOTNET_GCHeapHardLimit=8000000"];
        var projects = SampleOutcomes.MainProjects.Select(row => row.Data).ToList();
        using var tool = ToolRun.Start(small, [.. projects.Select(Repository.Sample)], "memory", "-n", "2", "--filter", "ClassName~.OutOfMemory");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal((4, 8), (run.Count("failed"), run.Count("passed")));
        Assert.All(run.With("failed"), test => Assert.Contains("OutOfMemoryException", ToolRun.Text(test, "message"), StringComparison.Ordinal));
    }

    static void AssertSaid(ToolRun run, string name, string method, string how, bool inTest)
    {
        var test = run.Test(name, method);
        var where = inTest ? $"while running {name}.{method}" : $"twice in {name}, before its first test (set-up of a fixture)";
        var expected = $"worker {ToolRun.Text(test, "worker")} {how} {where}";
        Assert.StartsWith(expected, ToolRun.Text(test, "message"), StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }
}
