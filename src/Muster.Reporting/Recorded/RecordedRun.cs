using Muster.Model;
using Muster.Reporting.Merging;

namespace Muster.Reporting.Recorded;

/// <summary>A run that is over, read from its JSON report: what ran where, and in which order.</summary>
public sealed class RecordedRun
{
    readonly Dictionary<(int Module, TestId Id), RecordedTest> tests = [];

    RecordedRun()
    {
    }

    /// <summary>How many workers might run at once.</summary>
    public int Slots { get; private set; }

    /// <summary>Its processes, in the order of their start.</summary>
    public IReadOnlyList<RecordedProcess> Processes { get; private set; } = [];

    /// <summary>What is known of a test of a process; null if it has no result.</summary>
    public RecordedTest? Find(RecordedProcess process, TestId id) => tests.GetValueOrDefault((process.Worker.Module.Index, id));

    /// <summary>Reads a report.</summary>
    /// <exception cref="MergeException">It is no report, is damaged, or does not say in which order its tests ran.</exception>
    public static RecordedRun Read(string path)
    {
        var run = new RecordedRun();
        var report = JsonReport.Read(path, new ModuleTable(), run.Add);
        if (report.Workers.Exists(worker => worker.Calls is null))
            throw new MergeException($"{path} does not say in which order its tests ran: it was written by an older version of muster. Run again with --report-json.");

        run.Slots = report.Run.Slots;
        run.Processes = [.. report.Workers.Select(worker => new RecordedProcess(worker.Description, worker.Calls!))];
        return run;
    }

    void Add(ReportTest test)
    {
        var result = test.Result;
        var key = (result.Module.Index, result.Case.Id);

        // Of the repetitions of a test a failure says more than those that passed after it.
        if (!test.Extra && (result.Outcome.IsFailure() || !tests.TryGetValue(key, out var before) || !before.Outcome.IsFailure()))
            tests[key] = new RecordedTest(result.Case.Class, result.Case.Method, result.Case.Name, result.Outcome, result.Worker?.Pid);
    }
}
