using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Runs by <c>muster.json</c>, and by variables.</summary>
public sealed class Configured : IDisposable
{
    readonly SampleCopy sample = SampleCopy.Of("Samples.NUnit");

    [Fact]
    public async Task A_file_a_profile_a_variable_and_the_command_line_are_heeded_in_this_order()
    {
        Write("""
            {
              // What every run wants.
              "numprocesses": 3,
              "dist": "load",
              "reportJson": "out/report.json",
              "filter": "ClassName~Failing|ClassName~Passing",
              "env": { "MUSTER_SAMPLES": "crashes" },
              "profiles": { "ci": { "env": { "MUSTER_SAMPLES": "failures" }, "dist": "loadfile", "maxfail": 100, }, },
            }
            """);

        using var tool = ToolProcess.Start(["run", sample.Module, "--profile", "ci", "-n", "1", "--exclude", "Name~Throws"], ("MUSTER_DIST", "loadscope"), ("MUSTER_NO_BUILD", "1"));

        Assert.Equal(2, await tool.EndAsync());
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(sample.Folder, "out", "report.json"), TestContext.Current.CancellationToken));
        var run = report.RootElement.GetProperty("run");
        Assert.Equal(("loadscope", 1), (run.GetProperty("dist").GetString(), run.GetProperty("slots").GetInt32()));
        var tests = report.RootElement.GetProperty("tests").EnumerateArray().ToList();
        Assert.All(tests, test => Assert.Matches("Failing|Passing", test.GetProperty("class").GetString()!));
        Assert.Contains(tests, test => test.GetProperty("outcome").GetString() == "failed");
        Assert.DoesNotContain(tests, test => test.GetProperty("name").GetString()!.Contains("Throws", StringComparison.Ordinal));
        Assert.Contains("--profile ci", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MUSTER_SAMPLES=", tool.Output, StringComparison.Ordinal);

        using var shown = ToolProcess.Start(["run", sample.Module, "--show-config"], ("MUSTER_DIST", "loadscope"));
        Assert.Equal(0, await shown.EndAsync());
        Assert.Matches(@"dist +loadscope +MUSTER_DIST", shown.Output);
        Assert.Matches(@"numprocesses +3 +\S+muster\.json:3", shown.Output);
    }

    [Fact]
    public async Task A_bad_file_keeps_nobody_from_the_help_and_from_going_without()
    {
        Write("{ wrong");

        using var help = ToolProcess.Start(["run", sample.Module, "--help"]);
        Assert.Equal(0, await help.EndAsync());
        using var without = ToolProcess.Start(["list", sample.Module, "--no-build", "--no-config", "--filter", "Name=Passes"]);
        Assert.Equal(0, await without.EndAsync());
    }

    [Fact]
    public async Task What_init_writes_is_run_and_never_written_over()
    {
        string[] there = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", sample.Folder];

        using var init = ToolProcess.Start(there, ["init", sample.Module]);
        Assert.Equal(0, await init.EndAsync());
        Assert.Contains("wrote muster.json: 1 test project found", init.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(sample.Folder, ".muster", "muster.schema.json")));

        using var run = ToolProcess.Start(there, ["run", "-q", "--filter", "Name=Passes"]);
        Assert.Equal(0, await run.EndAsync());

        using var again = ToolProcess.Start(there, ["init"]);
        Assert.Equal(5, await again.EndAsync());
        Assert.Contains("muster.json exists. Edit it, or write it anew with --force.", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => sample.Dispose();

    void Write(string text) => File.WriteAllText(Path.Combine(sample.Folder, "muster.json"), text);
}
