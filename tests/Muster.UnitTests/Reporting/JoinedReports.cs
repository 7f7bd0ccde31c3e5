using System.Text.Json;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Reporting.Merging;
using Muster.Session;
using static Muster.UnitTests.Reporting.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

/// <summary>JSON reports of played runs in one folder, joined into another report there.</summary>
public abstract class JoinedReports : IDisposable
{
    private protected ScratchFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static TestResult Pass(string name) => A.Result(TestOutcome.Passed, A.Case(name));

    private protected static IEnumerable<JsonElement> Tests(JsonElement report) => report.GetProperty("tests").EnumerateArray();

    /// <summary>A run that began so many milliseconds after noon.</summary>
    private protected Task RunAsync(string file, int startedMs, double wallMs, params TestResult[] results)
    {
        int Of(TestOutcome outcome) => results.Count(r => r.Outcome == outcome);
        var bad = Of(TestOutcome.Failed) + Of(TestOutcome.Crashed) > 0;
        return WriteAsync(file, [
            new SessionEvent.RunStarted(A.Run() with { Id = file, Started = A.Noon.AddMilliseconds(startedMs) }) { AtMs = 0 }, Up(), .. results.Select(r => Recorded(r)), Gone(),
            Ended(A.Summary(results.Length, Of(TestOutcome.Passed)) with
            {
                Failed = Of(TestOutcome.Failed),
                Crashed = Of(TestOutcome.Crashed),
                NotRun = Of(TestOutcome.NotRun),
                WallMs = wallMs,
                BoundMs = wallMs,
                ExitCode = bad ? 2 : 0,
            })]);
    }

    private protected async Task WriteAsync(string file, params SessionEvent[] events)
    {
        await using var reporter = new JsonReportReporter(Folder[file]);
        await Tell.AllAsync(reporter, events);
    }

    private protected async Task<(RunSummary Summary, JsonElement Report)> MergeAsync(string[] files, bool attempts = false)
    {
        RunSummary summary;
        await using (var reporters = new DirectReporters([new JsonReportReporter(Folder["merged.json"])], _ => { }))
        {
            summary = RunJoin.Of([.. files.Select(f => Folder[f])], attempts).Replay(reporters.Tell, ExitCodes.Weightiest);
            Assert.Empty(reporters.Problems);
        }

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Folder["merged.json"]));
        return (summary, report.RootElement.Clone());
    }
}
