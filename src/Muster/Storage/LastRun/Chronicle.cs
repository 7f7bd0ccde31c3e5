using Muster.Model;
using Muster.Model.Events;

namespace Muster.Storage.LastRun;

/// <summary>Writes down the course of a run as its events tell it. Bounded: of a huge run it keeps the beginning, and the first failures.</summary>
/// <remarks>The events may also be those that a JSON report is replayed as: then a test is first heard of when it is recorded.</remarks>
sealed class Chronicle(int cores)
{
    public const int MostTests = 50_000;
    public const int MostFailures = 200;
    const int MostCharacters = 2000;

    readonly List<RecordedModule> modules = [];
    readonly List<RecordedHost> hosts = [];
    readonly List<RecordedUnit> units = [];
    readonly List<RecordedTest> tests = [];
    readonly List<RecordedFailure> failures = [];
    readonly Dictionary<(string Worker, int Pid), int> hostIndex = [];
    readonly Dictionary<(int Module, string Backend, string Key), int> unitIndex = [];
    readonly Dictionary<(int Module, TestId Id), int> lastStart = [];
    readonly HashSet<(int Module, TestId Id)> failedOnce = [];
    RunDescription? description;
    int failed;

    public void Take(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.RunStarted started:
                description = started.Run;
                break;
            case SessionEvent.ModuleAdded added:
                modules.Add(Describe(added.Module));
                break;
            case SessionEvent.ModuleListed listed:
                modules[listed.Module.Index] = modules[listed.Module.Index] with { Fixture = listed.Traits.FixturePerCall || listed.Traits.FixturePerHost, Parallelism = listed.Traits.Parallelism };
                break;
            case SessionEvent.WorkerStarted { Worker: var worker } started:
                hostIndex[(worker.Id, worker.Pid)] = hosts.Count;
                hosts.Add(new RecordedHost(worker.Id, worker.Slot, worker.Pid, worker.Module.Index, started.AtMs, null, 0, null, null));
                break;
            case SessionEvent.WorkerEnded { Worker: var worker, End: var end } ended when hostIndex.TryGetValue((worker.Id, worker.Pid), out var host):
                hosts[host] = hosts[host] with { EndedMs = ended.AtMs, BusyMs = end.BusyMs, CpuMs = end.CpuMs, FixtureMs = end.FixtureMs };
                break;
            case SessionEvent.TestStarted { Row: null } started:
                Add(started.Module, started.Case, started.Worker.Ref, started.AtMs);
                break;
            case SessionEvent.TestRecorded { Extra: false } recorded:
                Record(recorded.Result, recorded.AtMs);
                break;
        }
    }

    /// <summary>Some test has run: a run in which nothing did is not worth another's place.</summary>
    public bool Any => tests.Count > 0;

    /// <summary>The record of the run.</summary>
    public RecordedRun Close(RunSummary summary) => new()
    {
        Version = RecordedRun.CurrentVersion,
        Id = description?.Id ?? "",
        Started = description?.Started ?? default,
        Dist = description?.Dist ?? "",
        Slots = description?.Slots ?? 1,
        Cores = cores,
        WallMs = summary.WallMs,
        BoundMs = summary.BoundMs,
        Planned = summary.Planned,
        Failed = failed,
        Modules = modules,
        Hosts = hosts,
        Units = units,
        Tests = tests,
        Failures = failures,
    };

    static RecordedModule Describe(TestModule module) => Path.IsPathFullyQualified(module.AssemblyPath)
        ? new RecordedModule(module.Key, module.Name, module.TargetFramework, module.ProjectPath ?? module.AssemblyPath, module.AssemblyPath, false, 1)
        : new RecordedModule("", module.Name, module.TargetFramework, "", "", false, 1);

    void Add(TestModule module, TestCase test, WorkerRef? worker, double startedMs)
    {
        if (tests.Count == MostTests)
        {
            // What comes of this start is not to be written over an earlier one.
            lastStart.Remove((module.Index, test.Id));
            return;
        }

        lastStart[(module.Index, test.Id)] = tests.Count;
        tests.Add(new RecordedTest(test.Id, test.ShownClass, test.Name, UnitOf(module, test), HostOf(worker), startedMs, 0, null));
    }

    void Record(TestResult result, double atMs)
    {
        var hasFailed = result.Outcome.IsFailure();
        var isFirst = hasFailed && failedOnce.Add((result.Module.Index, result.Case.Id));
        failed += isFirst ? 1 : 0;
        if (result.Outcome == TestOutcome.NotRun || IndexOf(result, atMs) is not { } index)
            return;

        tests[index] = tests[index] with { Ms = result.DurationMs, Outcome = result.Outcome };
        if (isFirst && failures.Count < MostFailures)
            failures.Add(new RecordedFailure(index, Short(result.Message), Short(result.StackTrace)));
    }

    // Its last start, unless that was in another process: the result of an earlier one may have been held, and counts after all.
    int? IndexOf(TestResult result, double atMs)
    {
        var key = (result.Module.Index, result.Case.Id);
        var host = HostOf(result.Worker);
        if (!lastStart.ContainsKey(key))
            Add(result.Module, result.Case, result.Worker, result.StartedMs ?? atMs);
        if (!lastStart.TryGetValue(key, out var last))
            return null;

        if (tests[last].Host == host)
            return last;

        var earlier = tests.FindLastIndex(test => test.Id == result.Case.Id && test.Host == host);
        return earlier < 0 ? last : earlier;
    }

    int? HostOf(WorkerRef? worker) => worker is not null && hostIndex.TryGetValue((worker.Id, worker.Pid), out var host) ? host : null;

    int UnitOf(TestModule module, TestCase test)
    {
        var key = (module.Index, test.Backend, test.Unit);
        if (unitIndex.TryGetValue(key, out var unit))
            return unit;

        units.Add(new RecordedUnit(module.Index, test.Backend, test.Unit, test.Splittable));
        return unitIndex[key] = units.Count - 1;
    }

    static string Short(string? text) => text is null ? "" : text.Length <= MostCharacters ? text : text[..MostCharacters];
}
