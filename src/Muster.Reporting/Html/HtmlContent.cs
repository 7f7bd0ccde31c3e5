using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Files;
using Muster.Reporting.Json;

namespace Muster.Reporting.Html;

/// <summary>The HTML report: a page that holds its data as JSON and draws it when it is opened.</summary>
sealed class HtmlContent : IReportContent
{
    const int MostProblems = 500;

    readonly StringTable strings = new();
    readonly WorkerBook workers = new();
    readonly TestRows tests;
    readonly List<RunProblem> problems = [];
    RunDescription? run;

    public HtmlContent(ReportFile file) => tests = new TestRows(file, strings, workers);

    public void Apply(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.RunStarted started:
                run = started.Run;
                break;
            case SessionEvent.WorkerStarted started:
                workers.Start(started.Worker, started.AtMs);
                break;
            case SessionEvent.WorkerEnded ended:
                workers.End(ended.Worker, ended.End, ended.AtMs);
                break;
            case SessionEvent.TestRecorded recorded:
                tests.Add(recorded.Result);
                break;
            case SessionEvent.ProblemFound found when problems.Count < MostProblems:
                problems.Add(found.Problem);
                break;
        }
    }

    public void Write(Stream target, RunSummary summary) =>
        PageTemplate.Write(target, Title(summary), Totals(summary), stream => WriteData(stream, summary));

    static string Title(RunSummary summary) => summary.ExitCode == 0
        ? $"PASSED: {CountText.Of(summary.Total, "test")} in {Format.Seconds(summary.WallMs)}"
        : $"FAILED: {CountText.Of(summary.Total, "test")} in {Format.Seconds(summary.WallMs)}";

    static string Totals(RunSummary s)
    {
        (string Name, int Value)[] columns =
        [
            ("planned", s.Planned), ("passed", s.Passed), ("failed", s.Failed), ("skipped", s.Skipped), ("crashed", s.Crashed), ("timed out", s.TimedOut),
            ("not run", s.NotRun), ("lost", s.Lost.Count), ("rows not planned", s.Extra), ("flaky", s.Flaky), (s.Errors == 1 ? "error" : "errors", s.Errors),
        ];
        return $"<ul id=\"totals\">{string.Concat(columns.Select(c => Format.Text($"<li{(c.Value == 0 ? " class=\"none\"" : "")}><b>{c.Value}</b> {c.Name}</li>")))}</ul>";
    }

    void WriteData(Stream target, RunSummary summary)
    {
        WriteHead(target, summary);
        target.Write(",\"tests\":["u8);
        tests.CopyRows(target);
        target.Write("],\"details\":["u8);
        tests.CopyDetails(target);
        target.Write("]}"u8);
    }

    void WriteHead(Stream target, RunSummary summary)
    {
        // The outer object stays open: what follows is copied, not written.
        using var json = new Utf8JsonWriter(target, PageText.Options);
        json.WriteStartObject();
        RunEntry.Write(json, run, summary);
        // Before the strings, for it may add to them.
        workers.Write(json, strings);
        strings.Write(json);
        json.WriteNumber("left", tests.Left);
        json.WriteStartArray("errors");
        foreach (var problem in problems)
        {
            json.WriteStartArray();
            json.WriteStringValue(Format.Lower(problem.Kind.ToString()));
            json.WriteStringValue(problem.Module);
            json.WriteStringValue(PageText.Middle(problem.Message, 8000));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
