using Xunit;

namespace Muster.AcceptanceTests;

public sealed class CrashMessages
{
    const string Filter = "FullyQualifiedName~Crashes.CrashFailFast|FullyQualifiedName~Crashes.CrashSegfault|FullyQualifiedName~Crashes.CrashKill|FullyQualifiedName~Crashes.CrashExitThree";

    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task A_crash_is_told_with_worker_signal_and_test(string project)
    {
        var run = await ToolRun.OfAsync(Repository.Sample(project), "crashes", "-n", "2", "--filter", Filter, "--max-worker-restart", "100");

        AssertSaid(run, project, "CrashFailFast", "crashed with signal 6 (SIGABRT)");
        AssertSaid(run, project, "CrashSegfault", "crashed with signal 11 (SIGSEGV)");
        AssertSaid(run, project, "CrashKill", "crashed with signal 9 (SIGKILL)");
        AssertSaid(run, project, "CrashExitThree", "crashed: it ended with exit code 3 in the middle of its work");
        Assert.Equal(2, run.ExitCode);
    }

    static void AssertSaid(ToolRun run, string project, string crash, string how)
    {
        var name = $"{project}.Crashes.{crash}";
        var test = run.Test(name, "Dies");
        var expected = $"worker {ToolRun.Text(test, "worker")} {how} while running {name}.Dies";
        Assert.StartsWith(expected, ToolRun.Text(test, "message"), StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }
}
