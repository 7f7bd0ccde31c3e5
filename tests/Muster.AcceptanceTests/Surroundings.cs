using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Folders that change, or cannot be written to, while tests run.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Surroundings
{
    const string Project = "Samples.XunitV3";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rebuild_during_the_run_changes_nothing(bool inPlace)
    {
        using var copy = SampleCopy.Of(Project);
        using var tool = ToolRun.Start(copy.Module, "slow", "-n", "2", "-v");
        await tool.SaysAsync("%] PASSED ");

        Rebuild(copy.Module, inPlace);
        var run = await ToolRun.EndAsync(tool);

        ExpectedTable.AssertHolds(run, Project, "slow");
        Assert.Equal(0, run.ExitCode);
        var next = await ToolRun.OfAsync(copy.Module, "", "-n", "2");
        ExpectedTable.AssertHolds(next, Project, null);
    }

    [Fact]
    public async Task The_output_folder_may_be_read_only()
    {
        using var copy = SampleCopy.Of(Project);
        using var locked = Rights.Lock(copy.Folder);

        using var tool = ToolRun.Start(Rights.Ordinary, [copy.Module], "", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        ExpectedTable.AssertHolds(run, Project, null);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(".muster cannot be written", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_memory_of_runs_may_be_read_only()
    {
        using var copy = SampleCopy.Of(Project);
        await ToolRun.OfAsync(copy.Module, "", "-n", "2");
        using var locked = Rights.Lock(copy.Memory);
        File.SetLastWriteTimeUtc(copy.Module, DateTime.UtcNow);

        using var tool = ToolRun.Start(Rights.Ordinary, [copy.Module], "", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        ExpectedTable.AssertHolds(run, Project, null);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The durations of this run are not kept", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("history")]
    [InlineData("lists")]
    public async Task The_memory_of_runs_may_be_a_file(string part)
    {
        using var copy = SampleCopy.Of(Project);
        Directory.CreateDirectory(part.Length > 0 ? copy.Memory : copy.Folder);
        await File.WriteAllTextAsync(Path.Combine(copy.Memory, part).TrimEnd('/'), "not a folder", TestContext.Current.CancellationToken);

        var run = await ToolRun.OfAsync(copy.Module, "", "-n", "2");

        ExpectedTable.AssertHolds(run, Project, null);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_full_temporary_folder_ends_in_results_or_in_words()
    {
        // Where nothing may be mounted, a limit on the size of files comes close.
        string[] small = Rights.Can("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath())
            ? ["unshare", "-rm", "/bin/sh", "-c", "mount -t tmpfs -o size=1m tmpfs \"$TMPDIR\" && exec \"$@\"", "sh"]
            : ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 2048; exec \"$@\"", "sh"];

        using var tool = ToolRun.Start(small, [Repository.Sample(Project)], "floods", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        // The flood, and whoever prints beside it, fails as it does on a full disk without Muster.
        Assert.Empty(run.With("notRun"));
        Assert.InRange(run.Count("passed"), run.Planned - 10, run.Count("total"));
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_temporary_folder_without_any_room_is_named()
    {
        using var copy = SampleCopy.Of("Samples.XunitV3.Mtp");
        using var tool = ToolProcess.Start(
            ["/bin/sh", "-c", "export TMPDIR={folder}/nowhere; echo file >\"$TMPDIR\"; exec \"$@\"", "sh"], ["run", copy.Module, "--no-build", "-n", "2"]);

        Assert.Equal(24, await tool.EndAsync());
        Assert.Contains("nowhere", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Output, StringComparison.Ordinal);
    }

    static void Rebuild(string module, bool inPlace)
    {
        var bytes = File.ReadAllBytes(module);
        if (inPlace)
        {
            // As they are: a host that starts just now must not find half of them.
            using var file = File.OpenWrite(module);
            file.Write(bytes);
            return;
        }

        File.WriteAllBytes(module + ".new", bytes);
        File.Move(module + ".new", module, overwrite: true);
    }
}
