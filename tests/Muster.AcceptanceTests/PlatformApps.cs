using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Apps of Microsoft.Testing.Platform that run for themselves, as children of their workers.</summary>
public sealed class PlatformApps
{
    static string Tiny => Repository.Sample("Samples.Mtp");

    [Fact]
    public async Task A_hang_is_killed_with_its_app_and_charged_to_its_test()
    {
        var run = await ToolRun.OfAsync(Tiny, "hangs", "-n", "2", "--timeout", "10");

        ExpectedTable.AssertHolds(run, "Samples.Mtp", "hangs");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("behind", run.Output);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task A_crash_names_how_the_app_ended_and_costs_no_error_beside()
    {
        var run = await ToolRun.OfAsync(Tiny, "crashes", "-n", "2", "--filter", "ClassName~Crash|ClassName~Passing");

        var crashed = run.Tests.Where(t => ToolRun.Text(t, "outcome") == "crashed").ToDictionary(t => ToolRun.Text(t, "class"), t => ToolRun.Text(t, "message"));
        Assert.Contains("signal 6 (SIGABRT) while running", crashed["Samples.Mtp.Crashing"]);
        Assert.Contains("signal 9 (SIGKILL) while running", crashed["Samples.Mtp.CrashKill"]);
        Assert.Contains("exit code 0", crashed["Samples.Mtp.CrashExitZero"]);
        Assert.Equal(3, crashed.Count);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task An_app_that_dies_while_it_lists_its_tests_is_reported_and_other_modules_run()
    {
        using var tiny = SampleCopy.Of("Samples.Mtp");
        using var tool = ToolRun.Start([], [tiny.Module, Repository.Sample("Samples.NUnit.Mtp")], "discovery", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(22, run.ExitCode);
        Assert.Contains("a data source ends the process", Assert.Single(run.Errors));
        Assert.Contains(run.Results, r => r.Outcome == "passed");
    }

    [Fact]
    public async Task An_app_in_one_file_runs_when_its_program_is_named()
    {
        var run = await ToolRun.OfAsync(Repository.OneFile, "", "-n", "2");

        ExpectedTable.AssertHolds(run, "Samples.Mtp", null);
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Workers, worker => Assert.Equal(("Samples.Mtp", "app"), (ToolRun.Text(worker, "module"), ToolRun.Text(worker, "targetFramework"))));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task What_only_looks_like_an_app_is_refused_with_what_it_said()
    {
        using var sample = SampleCopy.Of("Samples.Mtp");
        // The program that is started is another one, which does not know --server.
        await File.WriteAllTextAsync(Path.Combine(sample.Folder, "Samples.Mtp"), "#!/bin/sh\necho \"unknown option $1\" >&2\nexit 5\n");

        var run = await ToolRun.OfAsync(sample.Module, "", "-n", "1");

        Assert.Equal(22, run.ExitCode);
        Assert.Contains("exit code 5", Assert.Single(run.Errors));
        Assert.Contains("unknown option --server", Assert.Single(run.Errors));
    }

    [Fact]
    public async Task A_killed_tool_takes_the_app_with_it()
    {
        using var tool = ToolRun.Start(Tiny, "hangs", "-n", "1");
        await Eventually.IsAsync(() => RunProcesses.Of(tool).Any(p => p.Command.Contains("--server", StringComparison.Ordinal)), () => $"the app is there; muster said:\n{tool.Output}");

        tool.Signal("KILL");
        await tool.EndAsync();

        await Leavings.AssertNoneAsync(tool);
    }

    [Fact]
    public async Task Attachments_are_kept()
    {
        using var tool = ToolRun.Start(Tiny, "", "-n", "1", "-v", "--filter", "ClassName=Samples.Mtp.Attachments", "--results-directory", "{folder}/kept");
        var run = await ToolRun.EndAsync(tool);

        var kept = Assert.Single(run.Tests).GetProperty("attachments").EnumerateArray().Single().GetString()!;
        Assert.Contains("kept", kept);
        var ofAll = run.Workers.SelectMany(worker => worker.GetProperty("attachments").EnumerateArray()).Single().GetString()!;
        Assert.StartsWith(Path.Combine(tool.Folder, "kept"), ofAll);
        Assert.Equal("sample: of all", await File.ReadAllTextAsync(ofAll));
        Assert.Contains("[gw0] attachment of all its tests: ", run.Output);
    }
}
