using Muster.Model;
using Muster.Reporting.Recorded;
using Muster.Sequences;
using Muster.Session;

namespace Muster.Cli.Sequences;

/// <summary><c>--like</c>: what one worker ran, once more.</summary>
/// <param name="run">The report.</param>
/// <param name="path">Where it lies.</param>
/// <param name="processes">The processes that the worker had, or the one that is asked for.</param>
/// <param name="until">The last test to run; null for all.</param>
sealed class LikeRequest(RecordedRun run, string path, IReadOnlyList<RecordedProcess> processes, NamedTest? until) : ISequenceRequest
{
    /// <exception cref="UsageException">The report is none, or has no such worker or test.</exception>
    public static LikeRequest Read(string path, string? worker, string? until)
    {
        var run = ReportFile.Read("--like", path);
        // The test alone may say whose sequence is meant.
        var processes = worker is null && until is not null ? Busy(run, path) : ProcessesOf(run, path, worker);
        if (until is null)
            return new LikeRequest(run, path, processes, null);

        var test = TestFinder.Find($"--until {until}", until, processes.SelectMany(process => SequenceReader.Of(run, process).Tests), worker is null ? path : $"{processes[0].Worker.Id} in {path}");
        // After a crash or in a re-run of its class a test may have been in several; the last decided.
        return new LikeRequest(run, path, [processes.Last(process => SequenceReader.Of(run, process).Tests.Contains(test))], test);
    }

    public Task<RunOptions> ApplyAsync(RunOptions options)
    {
        var sequences = processes.Select(process => SequenceReader.Of(run, process)).Select(sequence => until is null ? sequence : sequence.Until(until)).ToList();
        var notices = new List<string>();
        var modules = processes.Select(process => ModuleOf(process, options, notices)).ToList();
        var worker = processes[0].Worker;
        notices.Insert(0, $"{worker.Id} of {path} once more: {sequences.Sum(s => s.Tests.Count())} tests in {sequences.Sum(s => s.Calls.Count)} calls, {(processes.Count == 1 ? "one process" : $"{processes.Count} processes in turn")}{(until is null ? "" : $", until {until}")}.");
        return Task.FromResult(SequenceRun.Of(options, modules, sequences) with
        {
            Slots = Math.Max(run.Slots, worker.Slot + 1),
            OnlySlot = worker.Slot,
            Notices = [.. options.Notices, .. notices.Distinct()],
        });
    }

    /// <summary>The processes of a worker that ran tests.</summary>
    /// <exception cref="UsageException">There is none of this name, or none is named among several: it lists those that there are.</exception>
    public static List<RecordedProcess> ProcessesOf(RecordedRun run, string path, string? worker)
    {
        var busy = Busy(run, path);
        var workers = busy.GroupBy(process => process.Worker.Id).OrderBy(group => group.First().Worker.Slot).ToList();
        if (worker is null && workers.Count == 1)
            return busy;

        var chosen = busy.Where(process => process.Worker.Id.Equals(worker, StringComparison.OrdinalIgnoreCase)).ToList();
        if (chosen.Count > 0)
            return chosen;

        var names = string.Concat(workers.Select(group => $"\n  {group.Key}: {Contents(group)}"));
        throw new UsageException(worker is null
            ? $"--like {path}: say whose sequence is to run again, --worker NAME. There are:{names}"
            : $"--worker {worker}: no worker of {path} that ran tests is called so. There are:{names}");
    }

    static List<RecordedProcess> Busy(RecordedRun run, string path)
    {
        var busy = run.Processes.Where(process => process.Calls.Count > 0).ToList();
        return busy.Count > 0 ? busy : throw new UsageException($"--like {path}: no test ran in that run.");
    }

    static string Contents(IEnumerable<RecordedProcess> processes) => string.Join("; ", processes
        .GroupBy(process => (process.Worker.Module.Name, process.Worker.Module.TargetFramework))
        .Select(module => $"{module.Sum(p => p.Calls.Sum(c => c.Tests.Count))} tests of {module.Key.Name} ({module.Key.TargetFramework}){(module.Count() > 1 ? $" in {module.Count()} processes" : "")}"));

    TestModule ModuleOf(RecordedProcess process, RunOptions options, List<string> notices)
    {
        var then = process.Worker.Module;
        var likes = options.Modules.Where(module => module.Name == then.Name).ToList();
        if (likes.Count == 0)
        {
            var there = options.Modules.Count == 0 ? "there is none" : string.Join(", ", options.Modules.Select(module => module.Name).Distinct());
            throw new UsageException($"{process.Worker.Id} of {path} ran {then.Name} ({then.TargetFramework}), which is not among what is to run: {there}. Name its project.");
        }

        if (likes.Find(module => module.TargetFramework == then.TargetFramework) is { } same)
            return same;

        notices.Add($"{then.Name} ran for {then.TargetFramework}, and runs for {likes[0].TargetFramework} now.");
        return likes[0];
    }
}
