using Muster.Model;
using Muster.Model.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>What a run told, and what must hold for every run.</summary>
sealed class RunLog(IReadOnlyList<SessionEvent> events)
{
    // The order of docs/exit-codes.md, written once more: the code under test must not judge itself.
    static readonly int[] Precedence = [5, 3, 23, 21, 22, 24, 13, 2, 25, 9, 8];

    public IReadOnlyList<SessionEvent> Events => events;

    public RunSummary Summary => ((SessionEvent.RunEnded)events[^1]).Summary;

    public IEnumerable<T> Of<T>()
        where T : SessionEvent => events.OfType<T>();

    public IReadOnlyList<TestResult> Results { get; } = [.. events.OfType<SessionEvent.TestRecorded>().Where(e => !e.Extra).Select(e => e.Result)];

    public IReadOnlyList<TestResult> Extras { get; } = [.. events.OfType<SessionEvent.TestRecorded>().Where(e => e.Extra).Select(e => e.Result)];

    public IReadOnlyList<RunProblem> Problems => [.. Of<SessionEvent.ProblemFound>().Select(e => e.Problem)];

    public IReadOnlyList<string> Notices => [.. Of<SessionEvent.Notice>().Select(e => e.Message)];

    public TestResult Result(string method) => Results.Single(r => r.Case.Method == method);

    public TestOutcome Outcome(string method) => Result(method).Outcome;

    /// <summary>Everything that is true of any run, whatever went wrong in it.</summary>
    public RunLog Check()
    {
        Assert.IsType<SessionEvent.RunStarted>(events[0]);
        Assert.Single(Of<SessionEvent.RunEnded>());
        Assert.IsType<SessionEvent.RunEnded>(events[^1]);
        Assert.True(events.Zip(events.Skip(1)).All(pair => pair.First.AtMs <= pair.Second.AtMs), "The events are not in the order of time.");
        CheckConservation();
        CheckWorkers();
        Assert.Equal(ExpectedCode(), Summary.ExitCode);
        return this;
    }

    void CheckConservation()
    {
        Assert.Empty(Summary.Lost);
        var listed = Of<SessionEvent.ModuleListed>().SelectMany(l => l.Planned.Select(c => (l.Module.Index, c.Id))).ToList();
        var times = Of<SessionEvent.RunStarted>().Single().Run.Repetitions;
        var recorded = Results.Select(r => (r.Module.Index, r.Case.Id, Repetition: r.Repetition ?? 1)).ToHashSet();
        Assert.Equal(Results.Count, recorded.Count);
        Assert.True(recorded.Where(r => r.Repetition == 1).Select(r => (r.Index, r.Id)).ToHashSet().SetEquals(listed), "What was recorded is not what was planned.");
        Assert.True(recorded.All(r => listed.Contains((r.Index, r.Id)) && r.Repetition >= 1 && !(r.Repetition > times)), "A repetition was recorded that nobody asked for.");
        Assert.Equal(Results.Count, Summary.Planned);
        Assert.Equal(Results.Count, Summary.Total - Summary.Extra);
        Assert.Equal(Extras.Count, Summary.Extra);
        Assert.Equal(Problems.Count, Summary.Errors);
        foreach (var outcome in Enum.GetValues<TestOutcome>())
            Assert.Equal(Results.Concat(Extras).Count(r => r.Outcome == outcome), Count(outcome));
    }

    void CheckWorkers()
    {
        var living = new HashSet<WorkerDescription>();
        foreach (var e in events)
        {
            switch (e)
            {
                case SessionEvent.WorkerStarted started:
                    Assert.DoesNotContain(living, w => w.Slot == started.Worker.Slot);
                    living.Add(started.Worker);
                    break;
                case SessionEvent.WorkerEnded ended:
                    Assert.True(living.Remove(ended.Worker));
                    break;
                case SessionEvent.TestStarted started:
                    Assert.Contains(started.Worker, living);
                    break;
            }
        }

        Assert.Empty(living);
    }

    int ExpectedCode()
    {
        var tried = Of<SessionEvent.WorkerStarted>().Any() || Notices.Any(n => n.Contains("could not be copied", StringComparison.Ordinal));
        var noWorker = tried && !Of<SessionEvent.WorkerReady>().Any();
        var codes = Problems.Where(p => !noWorker || p.Kind != ProblemKind.Discovery).Select(p => p.Kind switch
        {
            ProblemKind.Build => 21,
            ProblemKind.Discovery => 22,
            ProblemKind.Report => 25,
            ProblemKind.Lost => 23,
            _ => 2,
        }).ToHashSet();
        foreach (var stopping in Of<SessionEvent.Stopping>())
            codes.Add(stopping.Reason.Contains("failure", StringComparison.Ordinal) ? 13 : stopping.Reason.StartsWith("stopped by", StringComparison.Ordinal) ? 3 : 2);
        if (Results.Concat(Extras).Any(r => r.Outcome is TestOutcome.Failed or TestOutcome.Crashed or TestOutcome.TimedOut))
            codes.Add(2);
        if (noWorker)
            codes.Add(24);
        if (Summary.Planned == 0 && !Notices.Any(n => n.EndsWith("Nothing is to do here.", StringComparison.Ordinal)))
            codes.Add(8);
        return Precedence.FirstOrDefault(codes.Contains);
    }

    int Count(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => Summary.Passed,
        TestOutcome.Failed => Summary.Failed,
        TestOutcome.Skipped => Summary.Skipped,
        TestOutcome.Crashed => Summary.Crashed,
        TestOutcome.TimedOut => Summary.TimedOut,
        _ => Summary.NotRun,
    };
}
