using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary><c>--debug</c>, <c>--repeat</c> and <c>--until-fail</c>, on real hosts.</summary>
public sealed class Debugging
{
    const string Waits = "(net10.0) waits for a debugger: attach to process ";

    [Theory]
    [InlineData("Samples.XunitV2")]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.NUnit")]
    [InlineData("Samples.MSTest")]
    public async Task Each_repetition_of_a_test_is_a_result_in_every_report(string project)
    {
        using var sample = SampleCopy.Of(project);
        using var tool = ToolRun.Start(sample.Module, "", "-n", "2", "--repeat", "5", "--class", "Passing", "--class", "Outputs", "--report-trx", "{folder}/report.trx", "--report-junit", "{folder}/report.xml");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Tests.GroupBy(t => ToolRun.Text(t, "id")), tries => Assert.Equal([1, 2, 3, 4, 5], tries.Select(t => t.GetProperty("repetition").GetInt32()).Order()));
        Assert.Equal(run.Planned, run.Tests.Count());
        Assert.Equal(run.Planned, Names(tool, "report.trx", "UnitTestResult", "testId"));
        Assert.Equal(run.Planned, Names(tool, "report.xml", "testcase", "name"));
    }

    [Fact]
    public async Task Until_fail_ends_with_a_worker_that_dies_and_says_in_which_repetition()
    {
        using var sample = SampleCopy.Of("Samples.XunitV3");
        using var tool = ToolRun.Start(sample.Module, "slow", "-n", "1", "--until-fail", "--class", "SlowA", "-v");
        await tool.SaysAsync("(repetition 2)");
        Signals.Send("KILL", RunProcesses.HostsOf(tool)[0].Id);
        var run = await ToolRun.EndAsync(tool);

        // Between two tests it is nobody's crash, but an error of the run.
        Assert.Equal((2, 1), (run.ExitCode, run.Count("crashed") + run.Errors.Count()));
        Assert.Contains(run.Count("crashed") == 1 ? " crashed in repetition " : "the run has an error", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Planned, run.Tests.Count());
    }

    [Fact]
    public async Task Until_fail_without_a_failure_ends_with_Ctrl_C()
    {
        using var sample = SampleCopy.Of("Samples.NUnit");
        using var tool = ToolRun.Start(sample.Module, "", "-n", "1", "--until-fail", "--class", "Passing", "-v");
        await tool.SaysAsync("(repetition 20)");
        tool.Signal("INT");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal((3, 0), (run.ExitCode, run.Count("notRun")));
        Assert.Contains("note: no test failed in ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_debug_each_module_waits_until_Enter_is_pressed()
    {
        using var tool = ToolRun.Start([], [Repository.Sample("Samples.NUnit"), Repository.Sample("Samples.MSTest")], "", "--debug", "--class", "Passing", "-v");
        var first = await tool.SaysOneOfAsync($"Samples.NUnit {Waits}", $"Samples.MSTest {Waits}");
        Assert.DoesNotContain("PASSED", tool.Output, StringComparison.Ordinal);
        tool.Type("\n");

        // Whose list is known already waits first: that depends on earlier runs.
        await tool.SaysAsync(first.StartsWith("Samples.NUnit", StringComparison.Ordinal) ? $"Samples.MSTest {Waits}" : $"Samples.NUnit {Waits}");
        tool.Type("\n");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal((0, 2), (run.ExitCode, run.Workers.Count()));
        Assert.Equal(run.Planned, run.Count("passed"));
    }

    [Fact]
    public async Task With_debug_an_app_that_dies_while_it_waits_is_replaced_by_one_that_waits_again()
    {
        using var tool = ToolRun.Start(Repository.Sample("Samples.Mtp"), "", "--debug", "-v", "--class", "Passing");
        var first = await WaitingAppAsync(tool);
        Signals.Send("KILL", first);
        await tool.SaysAsync("replacing crashed worker gw0");
        await Eventually.IsAsync(() => Apps(tool).Count == 2, () => $"another app waits; muster said:\n{tool.Output}");
        Assert.NotEqual(first, Apps(tool)[1]);
        tool.Type("\n");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(run.Planned, run.Count("passed"));
        Assert.Contains("signal 9 (SIGKILL)", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Samples.XunitV3")]
    [InlineData("Samples.Mtp")]
    public async Task With_debug_Ctrl_C_ends_what_waits(string project)
    {
        using var tool = ToolRun.Start(Repository.Sample(project), "", "--debug", "-q", "--class", "Passing");
        await tool.SaysAsync("waits for a debugger");
        tool.Signal("INT");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal((3, run.Planned), (run.ExitCode, run.Count("notRun")));
    }

    static async Task<int> WaitingAppAsync(ToolProcess tool)
    {
        await tool.SaysAsync(Waits);
        return Apps(tool)[0];
    }

    /// <summary>The apps that were named as what waits.</summary>
    static List<int> Apps(ToolProcess tool) =>
        [.. Regex.Matches(tool.Output, "waits for a debugger: attach to process ([0-9]+) \\(Samples.Mtp, its app\\)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    static int Names(ToolProcess tool, string report, string element, string attribute) =>
        XDocument.Load(Path.Combine(tool.Folder, report)).Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Parent!.Attribute("name")?.Value + e.Attribute("classname")?.Value + e.Attribute(attribute)!.Value).Distinct().Count();
}
