using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary><c>--copy-output</c>: each worker has a copy of the output folder.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CopiesOfOutput
{
    const string Project = "Samples.Hostile";

    [Fact]
    public async Task Tests_that_write_beside_their_binaries_collide_without_copies_and_not_with_them()
    {
        using var sample = SampleCopy.Of(Project);
        string[] options = ["-n", "2", "--threads", "1", "--dist", "loadscope", "--filter", "ClassName~Beside"];

        var without = await ToolRun.OfAsync(sample.Module, "beside", options);
        Assert.Equal((1, 1), (without.Count("passed"), without.Count("failed")));
        Assert.Contains("beside.log", ToolRun.Text(Assert.Single(without.With("failed")), "message"), StringComparison.Ordinal);
        File.Delete(Path.Combine(sample.Folder, "beside.log"));

        var with = await ToolRun.OfAsync(sample.Module, "beside", [.. options, "--copy-output", "-v"]);
        Assert.Equal((2, 0), (with.Count("passed"), with.ExitCode));
        Assert.Matches(@"\[gw1\] popen .* cwd: .*gw1\.\d+\.copy", with.Output);
        Assert.False(File.Exists(Path.Combine(sample.Folder, "beside.log")));
        Assert.Equal(without.Tests.Select(Id).Order(), with.Tests.Select(Id).Order());
    }

    [Theory]
    [InlineData("Samples.XunitV2", "crashes")]
    [InlineData("Samples.XunitV3", "failures")]
    [InlineData("Samples.NUnit", "")]
    [InlineData("Samples.MSTest", "")]
    public async Task Every_test_has_its_outcome_from_a_copy(string project, string word)
    {
        using var sample = SampleCopy.Of(project);
        var run = await ToolRun.OfAsync(sample.Module, word, "-n", "2", "--threads", "1", "--copy-output", "--no-split", "--max-worker-restart", "100");

        ExpectedTable.AssertHolds(run, project, word.Length > 0 ? word : null);
        foreach (var failed in run.With("failed").Where(test => ToolRun.Text(test, "method") == "Assertion"))
            Assert.Contains("Failing.cs", ToolRun.Text(failed, "stackTrace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_copy_can_be_made_the_module_says_why_and_the_others_run()
    {
        // A file that is larger than files may be comes close to a full disk.
        using var sample = SampleCopy.Of(Project);
        using (var large = File.Create(Path.Combine(sample.Folder, "large.bin")))
            large.SetLength(40 * 1024 * 1024);

        string[] limited = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 65536; exec \"$@\"", "sh"];
        using var tool = ToolRun.Start(limited, [sample.Module, Repository.Sample("Samples.NUnit.Old")], "", "-n", "2", "--copy-output");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(22, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.StartsWith("The output folder of Samples.Hostile could not be copied to ", error, StringComparison.Ordinal);
        Assert.Contains("or run without --copy-output", error, StringComparison.Ordinal);
        Assert.Equal((11, 1), (run.Count("passed"), run.Count("skipped")));
    }

    static string Id(System.Text.Json.JsonElement test) => ToolRun.Text(test, "id");
}
