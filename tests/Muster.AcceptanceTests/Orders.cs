using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What ran in one process runs again just so, and what made a test fail there is found.</summary>
public sealed class Orders
{
    static readonly string[] Projects = ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];

    [Fact]
    public async Task Each_process_of_a_worker_runs_again_with_the_same_tests_in_the_same_calls()
    {
        string[] samples = [.. Projects.Select(Repository.Sample)];
        using var tool = ToolRun.Start([], samples, "failures", "-n", "2");
        var first = await ToolRun.EndAsync(tool);
        foreach (var worker in new[] { "gw0", "gw1" })
        {
            using var again = ToolRun.Start([], [.. samples.Reverse()], "failures", "--like", Path.Combine(tool.Folder, "report.json"), "--worker", worker);
            var second = await ToolRun.EndAsync(again);

            Assert.Equal(Sequences(first, worker), Sequences(second, worker));
            var ran = Ids(first.Workers.Where(w => ToolRun.Text(w, "id") == worker)).Count();
            Assert.Equal(ran, second.Planned);
        }
    }

    [Fact]
    public async Task It_stops_after_the_test_that_is_named()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.NUnit"), "", "-n", "1");
        var first = await ToolRun.EndAsync(tool);
        var calls = Ids(first.Workers).ToList();
        var last = calls[calls.Count / 2];

        var second = await ToolRun.OfAsync(Repository.Sample("Samples.NUnit"), "", "--like", Path.Combine(tool.Folder, "report.json"), "--until", last);

        Assert.Equal(calls.Take((calls.Count / 2) + 1), Ids(second.Workers));
    }

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task Static_state_that_one_test_leaves_to_another_is_found(string project)
    {
        using var sample = SampleCopy.Of(project);
        var run = await ToolRun.OfAsync(sample.Module, "failures", "--in-order", "LeakB.StartsFresh", "--in-order", "Passing.Passes", "--in-order", "LeakA.StartsFresh");
        Assert.Equal((2, 3), (run.ExitCode, run.Planned));
        Assert.Equal("failed", ToolRun.Text(run.Test($"{project}.Failures.LeakA", "StartsFresh"), "outcome"));

        using var tool = ToolProcess.Start(["bisect", "LeakA.StartsFresh", sample.Module, "--no-build"], ("MUSTER_SAMPLES", "failures"));
        Assert.Equal(0, await tool.EndAsync());
        Assert.Contains("suspected: 2 tests, what gw0 ran before it when it last failed", tool.Output);
        Assert.Contains($"It fails after this one test, 3 of 3 times, and passes alone:\n  {project}.Failures.LeakB.StartsFresh\n", tool.Output.ReplaceLineEndings("\n"));
        await Leavings.AssertNoneAsync(tool);
    }

    [Fact]
    public async Task Without_a_stored_run_all_tests_are_suspected_and_the_command_at_the_end_shows_it_again()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        using var tool = ToolProcess.Start(["bisect", "LeakB.StartsFresh", sample.Module, "--no-build"], ("MUSTER_SAMPLES", "failures"));
        Assert.Equal(0, await tool.EndAsync());
        Assert.Contains("  Samples.NUnit.Failures.LeakA.StartsFresh", tool.Output);

        var command = tool.Output.Split('\n').Single(line => line.Contains(" --in-order ", StringComparison.Ordinal));
        using var again = ToolProcess.Start(["bash", "-c", $"{command} --no-build --report-json \"$PWD/report.json\"", "bash"], [], ("MUSTER_SAMPLES", "failures"));
        var run = await ToolRun.EndAsync(again);
        Assert.Equal((2, 1, 1), (run.Planned, run.Count("failed"), run.Count("passed")));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_search_and_leaves_nothing()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        using var tool = ToolProcess.Start(["bisect", "LeakB.StartsFresh", sample.Module, "--no-build"], ("MUSTER_SAMPLES", "failures"));
        await tool.SaysAsync("  1  alone: passes");
        tool.Signal("INT");
        Assert.Equal(3, await tool.EndAsync());
        Assert.Contains("Stopped", tool.Output);
        await Leavings.AssertNoneAsync(tool);
    }

    static IEnumerable<string> Sequences(ToolRun run, string worker) =>
        run.Workers.Where(w => ToolRun.Text(w, "id") == worker && Calls(w).Any()).Select(w => $"{ToolRun.Text(w, "module")}: {string.Join(" | ", Calls(w).Select(call => string.Join(' ', Texts(call))))}");

    static IEnumerable<string> Ids(IEnumerable<JsonElement> workers) => workers.SelectMany(Calls).SelectMany(Texts);

    static IEnumerable<JsonElement> Calls(JsonElement worker) => worker.GetProperty("calls").EnumerateArray();

    static IEnumerable<string> Texts(JsonElement call) => call.GetProperty("tests").EnumerateArray().Select(id => id.GetString()!);
}
