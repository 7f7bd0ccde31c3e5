using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What tests print, shown while they run.</summary>
public sealed class LiveOutput
{
    static readonly string[] Outputs = ["--filter", "ClassName~Outputs"];

    [Fact]
    public async Task Live_lines_name_worker_and_test_in_every_framework()
    {
        string[] projects = ["Samples.XunitV2", "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest"];
        using var tool = ToolRun.Start([], [.. projects.Select(Repository.Sample)], "", ["-n", "2", "--live", "-q", .. Outputs]);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        foreach (var (method, text) in new[] { ("ToStdout", "text on stdout"), ("ToStderr", "text on stderr"), ("ToFramework", "text through the framework"), ("InvalidUtf8", "<\uFFFD") })
            Assert.All(projects, project => Assert.Matches($@"(?m)^\[gw[01]\] {Regex.Escape(project)}\.Outputs\.{method} \| .*{text}", run.Output));

        Assert.All(projects, project => Assert.Single(run.Output.Split('\n'), line => line.Contains($"{project}.Outputs.ToFramework | ", StringComparison.Ordinal) && line.Contains("text through", StringComparison.Ordinal)));
        Assert.All(projects, project => Assert.Contains("sample: text through the framework", ToolRun.Text(run.Test($"{project}.Outputs", "ToFramework"), "output"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_framework_keeps_for_the_result_is_shown_while_the_test_runs()
    {
        var shown = new Dictionary<string, string>
        {
            ["Samples.XunitV2"] = "through the framework",
            ["Samples.XunitV3"] = "through the framework",
            ["Samples.NUnit"] = "on the console",
            ["Samples.MSTest"] = "on the console",
        };
        using var tool = ToolRun.Start([], [.. shown.Keys.Select(Repository.Sample)], "hangs", ["-n", "4", "--live", "--filter", "FullyQualifiedName~HangAsleep.Hangs"]);

        foreach (var (project, way) in shown)
            await tool.SaysAsync($"{project}.Hangs.HangAsleep.Hangs | sample: asleep, {way}");

        tool.Signal("INT");
        await tool.SaysAsync("stopping: stopped by Ctrl-C");
        tool.Signal("INT");
        var run = await ToolRun.EndAsync(tool);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(4, run.Count("notRun"));
    }

    [Fact]
    public async Task Straight_output_goes_to_its_streams_as_it_is_from_one_worker()
    {
        using var tool = ToolRun.Start(
            ["bash", "-c", "\"$@\" 2>\"$(dirname \"$TMPDIR\")/err\" >\"$(dirname \"$TMPDIR\")/out\"", "bash"], [Repository.Sample("Samples.XunitV3")], "", ["-s", .. Outputs]);
        var run = await ToolRun.EndAsync(tool);
        var (output, error) = (await ReadAsync(tool, "out"), await ReadAsync(tool, "err"));

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Workers);
        Assert.Equal("sample: text on stderr\n"u8.ToArray(), error);
        Assert.NotEqual(-1, output.AsSpan().IndexOf("sample: text on stdout\n"u8));
        Assert.NotEqual(-1, output.AsSpan().IndexOf((byte)0xFF));
        Assert.NotEqual(-1, output.AsSpan().IndexOf("\nplanned 4 = 4 passed"u8));
    }

    [Fact]
    public async Task A_flood_is_bounded_on_the_screen_and_told()
    {
        var run = await ToolRun.OfAsync(Repository.Sample("Samples.XunitV3"), "floods", "--live", "--filter", "ClassName~Flooding");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?m)^\[gw0\] Samples\.XunitV3\.Flooding\.\w+ \| \(\d{6,} bytes left out", run.Output);
        Assert.InRange(run.Output.Length, 1000, 20_000_000);
    }

    [Fact]
    public async Task In_a_terminal_the_lines_stand_above_the_live_block()
    {
        using var tool = ToolProcess.Start(
            ["bash", "-c", "export TOOL=\"$*\"; exec script -qefc 'stty cols 120; exec $TOOL' /dev/null", "bash"],
            ["run", Repository.Sample("Samples.XunitV3"), "--no-build", "--live", "-n", "2", "--report-json", "{folder}/report.json", "--filter", "ClassName~Outputs|ClassName~Slow.SlowA"],
            ("MUSTER_SAMPLES", "slow"), ("LC_ALL", "C.UTF-8"), ("TERM", "xterm"), ("CI", ""), ("NO_COLOR", "1"));
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\[gw[01]\] Samples\.XunitV3\.Outputs\.ToStdout \| sample: text on stdout\r?\n", run.Output);
        Assert.Contains("█", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muster: -s is for one worker, and -n asks for 3. Use --live", "-s", "-n", "3")]
    [InlineData("muster: -s and --live do not go together", "-s", "--live")]
    public async Task What_cannot_be_is_refused(string message, params string[] options)
    {
        using var tool = ToolProcess.Start(["run", Repository.Sample("Samples.XunitV3"), .. options]);
        Assert.Equal(5, await tool.EndAsync());
        Assert.Contains(message, tool.Output, StringComparison.Ordinal);
    }

    static Task<byte[]> ReadAsync(ToolProcess tool, string file) => File.ReadAllBytesAsync(Path.Combine(tool.Folder, file));
}
