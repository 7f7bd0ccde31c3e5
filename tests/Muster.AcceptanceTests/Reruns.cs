using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The commands that a run with failures ends with, as users take them: pasted into a shell.</summary>
public sealed class Reruns
{
    const string One = "re-run: ";
    const string All = "re-run all failures:";

    [Theory]
    [InlineData("Samples.XunitV2", "dollar $HOME `back`\"")]
    [InlineData("Samples.XunitV3", "double \" quote(value")]
    [InlineData("Samples.NUnit", "semicolon; colon: pipe\\| equals\\= tilde\\~ bang\\!'")]
    [InlineData("Samples.MSTest", "single '\\'' quote'", "TestRunParameters.Parameter(name=\"greeting\", value=\"it's -- here\")", " -- 'TestRunParameters.Parameter(name=\"greeting\", value=\"it'\\''s -- here\")'")]
    public async Task A_command_runs_just_what_failed(string project, string name, string? setting = null, string end = "")
    {
        string[] settings = setting is null ? [] : ["--", setting];
        var run = await ToolRun.OfAsync(Repository.Sample(project), "odd", ["-n", "2", "-e", "A_WORD=it's $ome", "-c", "Debug", "-p:A=b c", "--filter", "ClassName~OddNames", .. settings]);
        var lines = run.Output.Split('\n').ToList();

        var command = lines.First(line => line.StartsWith(One, StringComparison.Ordinal) && line.Contains(name.Replace("(", "\\(", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(" --configuration Debug --environment 'A_WORD=it'\\''s $ome' '-p:A=b c' --filter ", command, StringComparison.Ordinal);
        Assert.EndsWith(end, command, StringComparison.Ordinal);
        var single = await PasteAsync(command[One.Length..]);
        Assert.Contains(ToolRun.Text(Assert.Single(single.With("failed")), "id"), Failed(run));

        Assert.EndsWith(end, lines[lines.IndexOf(All) + 1], StringComparison.Ordinal);
        var everything = await PasteAsync(lines[lines.IndexOf(All) + 1]);
        Assert.Equal(Failed(run), Failed(everything));
    }

    static IEnumerable<string> Failed(ToolRun run) => run.With("failed").Select(test => ToolRun.Text(test, "id")).Order(StringComparer.Ordinal);

    static async Task<ToolRun> PasteAsync(string command)
    {
        // At its end it may have settings, behind which no option may stand.
        var paths = command.IndexOf(" run ", StringComparison.Ordinal) + " run ".Length;
        string[] shell = ["bash", "-c", command.Insert(paths, "--no-build --report-json \"$PWD/report.json\" "), "bash"];
        using var tool = ToolProcess.Start(shell, [], ("MUSTER_SAMPLES", "odd"));
        var run = await ToolRun.EndAsync(tool);
        Assert.Equal(run.Planned, run.Count("failed"));
        return run;
    }
}
