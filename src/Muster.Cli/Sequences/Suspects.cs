using Muster.Model;
using Muster.Reporting.Recorded;
using Muster.Sequences;
using Muster.Session;
using Muster.Storage;

namespace Muster.Cli.Sequences;

/// <summary>What ran before a test, as far as anything tells.</summary>
/// <param name="Sequence">Ends with the test.</param>
/// <param name="Source">Where that is from, for the user.</param>
sealed record Suspects(Sequence Sequence, string Source)
{
    /// <summary>What a worker of a report ran before it: the one in which it failed, if it did.</summary>
    /// <exception cref="UsageException">It did not run there.</exception>
    public static Suspects OfReport(string path, string? worker, ListedTests.Found target, IReadOnlyList<TestCase> listed)
    {
        var run = ReportFile.Read("--like", path);
        var holders = run.Processes
            .Where(process => process.Worker.Module.Name == target.Module.Name && (worker is null || process.Worker.Id.Equals(worker, StringComparison.OrdinalIgnoreCase)))
            .Select(process => (Process: process, Sequence: SequenceReader.Of(run, process)))
            .Where(holder => Same(holder.Sequence, target.Test) is not null)
            .OrderBy(holder => HasFailed(run, holder.Process, Same(holder.Sequence, target.Test)!))
            .ThenBy(holder => holder.Process.Worker.Module.TargetFramework == target.Module.TargetFramework)
            .ToList();
        if (holders.Count == 0)
            throw new UsageException($"--like {path}: {target.Test} did not run {(worker is null ? "in that run" : $"on {worker}")}.");

        var (process, sequence) = holders[^1];
        return Of(sequence.Until(Same(sequence, target.Test)!), target, listed, $"what {process.Worker.Id} ran before it in {path}{(HasFailed(run, process, Same(sequence, target.Test)!) ? "" : ", where it did not fail")}");
    }

    /// <summary>What ran before it when it last failed in company; where nothing of that is known, all tests of its module.</summary>
    public static Suspects OfMemory(RunOptions options, ListedTests.Found target, IReadOnlyList<TestCase> listed)
    {
        var id = target.Test.Id;
        var stored = new StoredOrders(new MusterFolder(options.Root), TimeProvider.System).Read(target.Module.Key)
            .LastOrDefault(order => order.Failed.Contains(id) && order.Calls.SelectMany(call => call).Reverse().SkipWhile(test => test != id).Any(test => test != id));
        if (stored is null)
            return OfList(target, listed);

        var sequence = new Sequence { Calls = [.. stored.Calls.Select(call => call.Select(test => new NamedTest(test, "", "", test.ToString())).ToList())] };
        return Of(sequence.Until(sequence.Tests.First(test => test.Id == id)), target, listed, $"what {stored.Worker} ran before it when it last failed");
    }

    static Suspects OfList(ListedTests.Found target, IReadOnlyList<TestCase> listed)
    {
        var own = listed.Single(test => test.Id == target.Test.Id);
        var units = listed.Where(test => !test.Explicit || test == own).GroupBy(test => (test.Backend, test.Unit)).OrderBy(unit => unit.Contains(own));
        var calls = units.Select(unit => unit.Select(NamedTest.Of).Where(test => test != target.Test).Concat(unit.Contains(own) ? [target.Test] : []).ToList());
        return new Suspects(new Sequence { Calls = [.. calls] }, $"all of {target.Module.Name}, for no stored run tells what ran before it when it failed");
    }

    // In the names of today, so that each probe finds them.
    static Suspects Of(Sequence then, ListedTests.Found target, IReadOnlyList<TestCase> listed, string source)
    {
        var calls = SequencePlan.Of(then, listed).Calls.Select(call => call.Select(NamedTest.Of).ToList()).ToList();
        calls.ForEach(call => call.Remove(target.Test));
        var inCall = then.Calls[^1].Count > 1 && calls.Count > 0;
        if (inCall)
            calls[^1].Add(target.Test);
        else
            calls.Add([target.Test]);
        return new Suspects(new Sequence { Calls = [.. calls.Where(call => call.Count > 0)] }, source);
    }

    static NamedTest? Same(Sequence sequence, NamedTest target) =>
        sequence.Tests.FirstOrDefault(test => test.Id == target.Id) ?? sequence.Tests.FirstOrDefault(test => test with { Id = target.Id } == target);

    static bool HasFailed(RecordedRun run, RecordedProcess process, NamedTest test) =>
        run.Find(process, test.Id) is { Outcome: TestOutcome.Failed or TestOutcome.Crashed or TestOutcome.TimedOut } result && result.Pid == process.Worker.Pid;
}
