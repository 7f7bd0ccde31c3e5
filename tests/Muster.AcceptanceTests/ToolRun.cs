using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A finished run of <c>muster run</c> with its report.</summary>
sealed record ToolRun(int ExitCode, string Output, JsonElement Report, string FixtureLog)
{
    static readonly string[] Outcomes = ["passed", "failed", "skipped", "crashed", "timedOut", "notRun"];

    public static async Task<ToolRun> OfAsync(string target, string switches, params string[] options)
    {
        using var tool = Start(target, switches, options);
        return await EndAsync(tool);
    }

    /// <summary>Starts a run whose end is read with <see cref="EndAsync"/>.</summary>
    public static ToolProcess Start(string target, string switches, params string[] options) => Start([], [target], switches, options);

    /// <inheritdoc cref="Start(string, string, string[])" />
    /// <param name="wrapper">As for <see cref="ToolProcess.Start(IReadOnlyList{string}, IEnumerable{string}, ValueTuple{string, string}[])"/>.</param>
    /// <param name="targets">What to run.</param>
    /// <param name="switches">Words for the samples.</param>
    /// <param name="options">Of the command line.</param>
    public static ToolProcess Start(IReadOnlyList<string> wrapper, IReadOnlyList<string> targets, string switches, params string[] options) =>
        ToolProcess.Start(
            wrapper,
            ["run", .. targets, "--no-build", "--report-json", "{folder}/report.json", .. options],
            ("MUSTER_SAMPLES", switches),
            ("MUSTER_SAMPLES_FIXTURE_LOG", "{folder}/fixtures.log"),
            ("MUSTER_SAMPLES_GROUP_LOG", "{folder}/groups.log"),
            ("MUSTER_SAMPLES_MEETING", "{folder}/meeting"));

    /// <summary>Waits for the end. Whatever happened in the run, no test is lost and nothing is left on the machine.</summary>
    public static async Task<ToolRun> EndAsync(ToolProcess tool)
    {
        var code = await tool.EndAsync();
        var report = Path.Combine(tool.Folder, "report.json");
        Assert.True(File.Exists(report), $"No report was written; exit code {code}:\n{tool.Output}");
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var log = Path.Combine(tool.Folder, "fixtures.log");
        var run = new ToolRun(code, tool.Output, document.RootElement.Clone(), File.Exists(log) ? await File.ReadAllTextAsync(log) : "");
        run.AssertConservation();
        await Leavings.AssertNoneAsync(tool);
        return run;
    }

    /// <summary>Every result: class, method, outcome.</summary>
    public IEnumerable<(string Class, string Method, string Outcome)> Results =>
        Tests.Select(t => (Text(t, "class"), Text(t, "method"), Text(t, "outcome")));

    public IEnumerable<JsonElement> Tests => Report.GetProperty("tests").EnumerateArray();

    public IEnumerable<JsonElement> Workers => Report.GetProperty("workers").EnumerateArray();

    /// <summary>The messages of the run's problems.</summary>
    public IEnumerable<string> Errors => Report.GetProperty("errors").EnumerateArray().Select(e => Text(e, "message"));

    public int Planned => Report.GetProperty("run").GetProperty("planned").GetInt32();

    public JsonElement Test(string className, string method) =>
        Assert.Single(Tests, t => Text(t, "class") == className && Text(t, "method") == method);

    public int Count(string outcome) => Report.GetProperty("summary").GetProperty(outcome).GetInt32();

    /// <summary>All results with this outcome.</summary>
    public IReadOnlyList<JsonElement> With(string outcome) => [.. Tests.Where(t => Text(t, "outcome") == outcome)];

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    void AssertConservation()
    {
        Assert.Equal(Count("total"), Outcomes.Sum(Count));
        Assert.Equal(Count("total"), Tests.Count());
        Assert.True(Count("total") >= Planned, "fewer results than planned tests");
    }
}
