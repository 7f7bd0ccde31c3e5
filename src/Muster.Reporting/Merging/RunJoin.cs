using System.Security.Cryptography;
using System.Text;
using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>Joins JSON reports into the events of one run, for any reporter.</summary>
/// <remarks>Memory holds a few numbers for each test; the results are read from the files as they are told.</remarks>
/// <example>
/// <code>
/// var join = RunJoin.Of(["shard-1.json", "shard-2.json"], attempts: false);
/// var summary = join.Replay(reporters.Tell, weightiest);
/// </code>
/// </example>
public sealed class RunJoin
{
    readonly IReadOnlyList<JsonReport> reports;
    readonly ModuleTable modules;
    readonly TestIndex index;
    readonly MergeTimes times;
    readonly MergeNames names;
    readonly bool attempts;
    readonly IReadOnlyList<RunProblem> missing;

    RunJoin(IReadOnlyList<JsonReport> reports, ModuleTable modules, TestIndex index, bool attempts)
    {
        this.reports = reports;
        this.modules = modules;
        this.index = index;
        this.attempts = attempts;
        times = new MergeTimes([.. reports.Select(r => r.Run)]);
        names = new MergeNames(reports);
        missing = [.. ShardCheck.Problems([.. reports.Select(r => r.Run)], attempts)];
    }

    /// <summary>Reads the reports once, and checks that they can be joined.</summary>
    /// <param name="paths">At least one.</param>
    /// <param name="attempts">The same test in the report of a later run is a further attempt; otherwise it is a mistake.</param>
    /// <exception cref="MergeException">One is broken, or two hold the same test or are the same run.</exception>
    public static RunJoin Of(IReadOnlyList<string> paths, bool attempts)
    {
        var heads = paths.Select(path => (Path: path, Run: JsonReport.ReadHead(path))).OrderBy(head => head.Run.Started).ToList();
        foreach (var same in heads.GroupBy(head => head.Run.Id).Where(group => group.Count() > 1))
            throw new MergeException($"{string.Join(" and ", same.Select(head => head.Path))} are reports of the same run: give each run once.");

        var modules = new ModuleTable();
        var index = new TestIndex([.. heads.Select(head => head.Path)], attempts);
        var reports = new List<JsonReport>();
        foreach (var (path, _) in heads)
        {
            index.StartReport(reports.Count);
            reports.Add(JsonReport.Read(path, modules, index.Add));
        }

        return new RunJoin(reports, modules, index, attempts);
    }

    /// <summary>Tells the joined run.</summary>
    /// <param name="tell">Takes each event.</param>
    /// <param name="weightiest">Chooses among exit codes.</param>
    /// <exception cref="MergeException">A file was changed meanwhile.</exception>
    public RunSummary Replay(Action<SessionEvent> tell, Func<IEnumerable<ExitCode>, ExitCode> weightiest)
    {
        TellStart(tell);
        var counts = TellTests(tell);
        TellEnds(tell);
        var summary = Summarise(counts, weightiest);
        tell(new SessionEvent.RunEnded(summary) { AtMs = times.WallMs });
        return summary;
    }

    void TellStart(Action<SessionEvent> tell)
    {
        var runs = reports.Select(r => r.Run).ToList();
        var dist = runs.Select(r => r.Dist).Distinct().ToList();
        tell(new SessionEvent.RunStarted(new RunDescription(IdOf(runs), runs[0].Started, dist is [var one] ? one : "mixed", names.Slots, "muster run") { Shard = runs is [var only] ? only.Shard : null }) { AtMs = 0 });
        foreach (var module in modules.All)
        {
            tell(new SessionEvent.ModuleAdded(module) { AtMs = 0 });
            tell(new SessionEvent.ModuleListed(module, new ModuleTraits(), []) { AtMs = 0 });
        }

        foreach (var (worker, _, offset) in Workers())
            tell(new SessionEvent.WorkerStarted(worker.Description) { AtMs = offset + worker.StartedMs });
    }

    void TellEnds(Action<SessionEvent> tell)
    {
        foreach (var (worker, _, offset) in Workers())
        {
            foreach (var call in worker.Calls ?? [])
                tell(new SessionEvent.CallEnded(worker.Description, call with { StartedMs = offset + call.StartedMs }) { AtMs = times.WallMs });
        }

        foreach (var (worker, _, _) in Workers().Where(w => w.Worker.Attachments.Count > 0))
            tell(new SessionEvent.FilesAttached(worker.Description, worker.Attachments) { AtMs = times.WallMs });

        foreach (var (worker, _, offset) in Workers().Where(w => w.Worker.EndedMs is not null))
            tell(new SessionEvent.WorkerEnded(worker.Description, worker.End) { AtMs = offset + worker.EndedMs!.Value });

        foreach (var problem in reports.SelectMany(r => r.Problems).Concat(missing))
            tell(new SessionEvent.ProblemFound(problem) { AtMs = times.WallMs });
    }

    IEnumerable<(ReportWorker Worker, int Report, double Offset)> Workers() => reports.SelectMany((report, i) =>
        report.Workers.Select(w => (w with { Description = names.Worker(i, w.Description) }, i, times.OffsetOf(i))));

    OutcomeCounts TellTests(Action<SessionEvent> tell)
    {
        var all = index.AnyRepeated ? AttemptBook.Read(reports, index, names) : null;
        var counts = new OutcomeCounts();
        for (var i = 0; i < reports.Count; i++)
        {
            var report = i;
            index.StartReport(report);
            reports[report].ReadTests(test =>
            {
                var key = index.KeyOf(test.Result);
                if (!index.Decides(key))
                    return;

                var result = Place(report, test.Result);
                if (all is not null && index.IsRepeated(key))
                    result = all.Join(key, result);

                counts.Add(result);
                tell(new SessionEvent.TestRecorded(result, test.Extra) { AtMs = (result.StartedMs ?? 0) + result.DurationMs, HasOwnId = true });
            });
        }

        return counts;
    }

    TestResult Place(int report, TestResult result) => result with
    {
        StartedMs = result.StartedMs + times.OffsetOf(report),
        Worker = names.Worker(report, result.Worker),
        Attempts = [.. result.Attempts.Select(a => names.Attempt(report, a))],
    };

    RunSummary Summarise(OutcomeCounts counts, Func<IEnumerable<ExitCode>, ExitCode> weightiest)
    {
        var problems = reports.Sum(r => r.Problems.Count) + missing.Count;
        var lost = reports.SelectMany(r => Enumerable.Repeat($"a test of {r.Path}, which does not name it", r.Lost)).ToList();
        var summary = counts.Summary with
        {
            Planned = index.Planned + lost.Count,
            Extra = index.Extra,
            Errors = problems,
            Lost = lost,
            WallMs = times.WallMs,
            BoundMs = times.BoundMs,
        };
        return summary with { ExitCode = (int)weightiest(MergedCodes.Of([.. reports.Select(r => (ExitCode)r.Run.ExitCode), .. missing.Select(_ => ExitCode.TestsLost)], summary, attempts)) };
    }

    // The same for the same runs, and not that of any of them.
    static string IdOf(IReadOnlyList<ReportRun> runs) => runs is [var one]
        ? one.Id
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', runs.Select(r => r.Id).Order(StringComparer.Ordinal)))))[..32];
}
