using System.Text.Json;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>A finished run of <c>muster run</c> with its report.</summary>
sealed record ToolRun(int ExitCode, string Output, JsonElement Report, string FixtureLog)
{
    public static async Task<ToolRun> OfAsync(string target, string switches, params string[] options)
    {
        using var tool = Start(target, switches, options);
        return await EndAsync(tool);
    }

    /// <summary>Starts a run whose end is read with <see cref="EndAsync"/>.</summary>
    public static ToolProcess Start(string target, string switches, params string[] options) =>
        ToolProcess.Start(
            ["run", target, "--no-build", "--report-json", "{folder}/report.json", .. options],
            ("MUSTER_SAMPLES", switches),
            ("MUSTER_SAMPLES_FIXTURE_LOG", "{folder}/fixtures.log"),
            ("MUSTER_SAMPLES_GROUP_LOG", "{folder}/groups.log"));

    public static async Task<ToolRun> EndAsync(ToolProcess tool)
    {
        var code = await tool.EndAsync();
        var report = Path.Combine(tool.Folder, "report.json");
        Assert.True(File.Exists(report), $"No report was written; exit code {code}:\n{tool.Output}");
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var log = Path.Combine(tool.Folder, "fixtures.log");
        var run = new ToolRun(code, tool.Output, document.RootElement.Clone(), File.Exists(log) ? await File.ReadAllTextAsync(log) : "");
        run.AssertConservation();
        return run;
    }

    /// <summary>Every result: class, method, outcome.</summary>
    public IEnumerable<(string Class, string Method, string Outcome)> Results =>
        Report.GetProperty("tests").EnumerateArray().Select(t => (Text(t, "class"), Text(t, "method"), Text(t, "outcome")));

    public IEnumerable<JsonElement> Tests => Report.GetProperty("tests").EnumerateArray();

    public JsonElement Test(string className, string method) =>
        Assert.Single(Tests, t => Text(t, "class") == className && Text(t, "method") == method);

    public int Count(string outcome) => Report.GetProperty("summary").GetProperty(outcome).GetInt32();

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    void AssertConservation()
    {
        string[] outcomes = ["passed", "failed", "skipped", "crashed", "timedOut", "notRun"];
        Assert.Equal(Count("total"), outcomes.Sum(Count));
        Assert.Equal(Count("total"), Tests.Count());
        Assert.True(Count("total") >= Report.GetProperty("run").GetProperty("planned").GetInt32(), "fewer results than planned tests");
    }
}
