using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The selecting options, on real hosts.</summary>
public sealed class Selecting
{
    [Fact]
    public async Task What_failed_is_run_again_until_it_passes()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        var first = await ToolRun.OfAsync(sample.Module, "failures", "-n", "2", "--class", "Failing", "--class", "Passing");
        Assert.Equal(2, first.ExitCode);
        var failed = first.Results.Where(r => r.Outcome == "failed").Select(r => r.Method).Order(StringComparer.Ordinal).ToList();

        var mended = await ToolRun.OfAsync(sample.Module, "", "--lf");

        Assert.Equal(0, mended.ExitCode);
        Assert.Equal(failed, mended.Results.Select(r => r.Method).Order(StringComparer.Ordinal));
        var list = await ListAsync(sample.Module, "--lf", "--class", "Passing");
        Assert.Contains("--last-failed: no such test is known; running all", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_maxfail_has_stopped_goes_on_with_not_run()
    {
        using var sample = SampleCopy.Of("Samples.XunitV3");
        string[] options = ["--class", "Failing", "--class", "FailingConstructor", "--class", "FailingSetUp"];
        var stopped = await ToolRun.OfAsync(sample.Module, "failures", ["-n", "1", "--threads", "1", "-x", .. options]);
        var left = stopped.Results.Where(r => r.Outcome == "notRun").Select(r => (r.Class, r.Method)).ToHashSet();
        Assert.NotEmpty(left);

        var rest = await ToolRun.OfAsync(sample.Module, "", ["--not-run", .. options]);

        Assert.Equal(0, rest.ExitCode);
        Assert.True(left.SetEquals(rest.Results.Select(r => (r.Class, r.Method))));
    }

    [Fact]
    public async Task With_failed_first_the_failure_is_the_first_to_end()
    {
        using var sample = SampleCopy.Of("Samples.XunitV2");
        await ToolRun.OfAsync(sample.Module, "failures", "-n", "1", "--class", "FailingConstructor", "--class", "Passing", "--class", "Outputs");

        var run = await ToolRun.OfAsync(sample.Module, "", "-n", "1", "--threads", "1", "--ff", "--class", "FailingConstructor", "--class", "Passing", "--class", "Outputs");

        Assert.Equal(["Samples.XunitV2.Failures.FailingConstructor"], run.Results.Take(2).Select(r => r.Class).Distinct());
        Assert.True(run.Results.Count() > 2);
    }

    [Fact]
    public async Task Shards_of_several_modules_list_every_test_once()
    {
        string[] modules = [Repository.Sample("Samples.MSTest"), Repository.Sample("Samples.XunitV2")];
        var whole = await ListAsync(modules, "--format", "json");
        var shards = new List<string>();
        foreach (var number in Enumerable.Range(1, 3))
            shards.AddRange(Ids(await ListAsync(modules, "--format", "json", "--shard", $"{number}/3")));

        Assert.Equal(Ids(whole).Order(StringComparer.Ordinal), shards.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_id_from_the_list_runs_that_test_alone()
    {
        var module = Repository.Sample("Samples.NUnit");
        var list = await ListAsync(module, "--format", "json", "--test", "OddNames.Row");
        var id = Ids(list)[3];

        var run = await ToolRun.OfAsync(module, "", "--filter-uid", id);

        Assert.Equal(id, Assert.Single(run.Tests).GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_explicit_test_runs_when_it_is_named()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.XunitV3"), "", "--test", "ExplicitTests.OnlyWhenAsked", "--test", "Samples.XunitV3.ExplicitTests.OnlyWhenAsked");

        Assert.Equal(("OnlyWhenAsked", "passed"), run.Results.Select(r => (r.Method, r.Outcome)).Single());
    }

    [Fact]
    public async Task What_matches_nothing_is_said_with_its_nearest_like()
    {
        var list = await ListAsync(Repository.Sample("Samples.MSTest"), "--class", "Pasing");

        Assert.Equal(8, list.ExitCode);
        Assert.Contains("--class Pasing matches no test; did you mean Passing?", list.Output, StringComparison.Ordinal);
    }

    static Task<(int ExitCode, string Output)> ListAsync(string module, params string[] options) => ListAsync([module], options);

    static async Task<(int ExitCode, string Output)> ListAsync(string[] modules, params string[] options)
    {
        using var tool = ToolProcess.Start(["list", .. modules, "--no-build", .. options]);
        return (await tool.EndAsync(), tool.Output);
    }

    static List<string> Ids((int ExitCode, string Output) list)
    {
        // Standard error is in the output as well, a line each.
        var json = string.Join('\n', list.Output.Split('\n').Where(line => !line.StartsWith("muster:", StringComparison.Ordinal)));
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("id").GetString()!)];
    }
}
