using Muster.Model;
using Muster.Model.Events;
using Muster.Sequences;

namespace Muster.Cli.Sequences;

/// <summary>What a probe tells of its test.</summary>
sealed class ProbeLog(TestId target)
{
    readonly List<(int Pid, CallDescription Call)> calls = [];
    readonly List<TestResult> results = [];
    readonly List<string> problems = [];
    RunSummary? summary;

    public void Take(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.CallEnded ended:
                calls.Add((ended.Worker.Pid, ended.Call));
                break;
            case SessionEvent.TestRecorded recorded when recorded.Result.Case.Id == target || Kills(recorded.Result):
                results.Add(recorded.Result);
                break;
            case SessionEvent.ProblemFound found:
                problems.Add(found.Problem.Message);
                break;
            case SessionEvent.RunEnded ended:
                summary = ended.Summary;
                break;
        }
    }

    public Probe Result()
    {
        if (summary?.ExitCode == (int)ExitCode.Aborted)
            return new Probe(ProbeOutcome.Stopped, null);

        // A method may have several rows.
        var own = results.Where(result => result.Case.Id == target).ToList();
        var worst = own.Find(IsFailure) ?? own.FirstOrDefault();
        if (worst is null or { Outcome: TestOutcome.NotRun })
            return new Probe(ProbeOutcome.Broken, problems.FirstOrDefault() ?? worst?.Message ?? "it is not there");

        var breakers = results.Where(result => result.Case.Id != target).ToList();
        // Only what ran first in the run's first process had all the others before it.
        if (worst.Worker?.Pid != calls.Select(call => call.Pid).FirstOrDefault() && (breakers.Count > 0 || !Kills(worst)))
            return new Probe(ProbeOutcome.Broken, breakers.Select(result => result.Message).Concat(problems).FirstOrDefault()) { Breakers = [.. breakers.Select(b => b.Case.Id)] };

        return new Probe(Of(worst), worst.Message) { Before = Before() };
    }

    HashSet<TestId> Before() =>
        [.. calls.Where(call => call.Pid == calls[0].Pid).SelectMany(call => call.Call.Tests).TakeWhile(id => id != target)];

    static ProbeOutcome Of(TestResult result) =>
        IsFailure(result) ? ProbeOutcome.Fails : result.Outcome == TestOutcome.Skipped ? ProbeOutcome.Skipped : ProbeOutcome.Passes;

    static bool IsFailure(TestResult result) => result.Outcome == TestOutcome.Failed || Kills(result);

    static bool Kills(TestResult result) => result.Outcome is TestOutcome.Crashed or TestOutcome.TimedOut;
}
