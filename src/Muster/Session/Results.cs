using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>What hosts say while they run a piece.</summary>
sealed class Results(RunState state, Orders orders, Recorder recorder)
{
    public static void Taken(HostState host, HostMessage.PieceTaken message) => host.CallOf(message.Piece)?.Taken = true;

    public void Started(HostState host, HostMessage.TestStarted message)
    {
        if (host.CallOf(message.Piece) is not { } call || host.Find(message.Id) is not { } test)
            return;

        call.AnyStarted = true;
        host.Log.Begin(test);
        test.Begun = true;
        host.LastChange = host.Clock.Now;
        call.Running[(message.Id, message.Row)] = new RunningTest(test, message.Row, state.NowMs, host.Clock.Now);
        state.Emit(new SessionEvent.TestStarted(test.Module.Module, test.Case, message.Row, host.Worker!) { AtMs = state.NowMs });
        orders.TellUp(host);
    }

    public void Ended(HostState host, HostMessage.TestEnded message, string? output)
    {
        if (host.CallOf(message.Piece) is not { } call || host.Find(message.Id) is not { } test)
            return;

        host.LastChange = host.Clock.Now;
        var running = Finish(call, message.Id, message.Row);
        host.Tests++;
        // Some frameworks say of a skipped test no more than its end.
        host.Log.Begin(test);
        if (message.End.Outcome == TestOutcome.Failed)
            host.Log.Fail(test);
        test.Debugged |= host.WasDebugged;
        host.RememberName(test.ToString());
        AttachedFiles.TellLosses(state, test.Module.Module, test.ToString(), message.End.LostAttachments ?? []);
        // NUnit gives a test that it cannot run the hours since midnight, which would count in every later plan.
        message = message with { End = message.End with { DurationMs = Math.Min(message.End.DurationMs, state.NowMs - call.SentMs) } };
        call.TestsMs += message.End.DurationMs;
        var result = Result(host, test, message, running, output);

        // One case may give many rows: the first is the planned result, the others are counted beside it.
        if (!call.Reported.Add(test))
        {
            recorder.TakeExtra(result, test);
            return;
        }

        recorder.Take(result, test, call.Piece.Parts.Contains(test.Unit.Key));
        orders.Tell(new SchedulerInput.TestEnded(host.Slot, test.Index, message.End.DurationMs));
    }

    // A framework may know a row's name only when the row has ended: then the start that has none is the row's.
    static RunningTest? Finish(CallState call, TestId id, string? row) =>
        call.Running.Remove((id, row), out var running) || call.Running.Remove((id, null), out running) ? running : null;

    public void PieceEnded(HostState host, HostMessage.PieceEnded message)
    {
        if (host.CallOf(message.Piece) is not { } call)
            return;

        foreach (var fixture in message.Fixtures)
            state.AddProblem(ProblemKind.Fixture, host.Module.Module.Name, fixture);

        host.WasBusy(state.NowMs - call.SentMs);
        state.EndCall(host);
        LearnFixture(host, call, message.WallMs);
        host.FixtureMs = AssemblyFixture.After(host, message.WallMs);
        host.EndCall();

        // First, so that what is to run again is known before the scheduler lets the host go.
        CloseUnreported(host, call);
        orders.Tell(new SchedulerInput.PieceEnded(host.Slot, call.Piece.Id, message.WallMs));
    }

    static void LearnFixture(HostState host, CallState call, double wallMs)
    {
        // Of tests that ran at the same time the sum says nothing.
        if (host.WasDebugged || call.RunsSeveral || call.Piece is not { Parts.Count: 0, Units.Count: 1 } || call.Tests[0].Unit is not { Splittable: false } unit)
            return;

        unit.FixtureMs = Math.Max(0, wallMs - call.Tests.Sum(t => t.DurationMs));
    }

    /// <summary>The call is over and these tests were never mentioned: nobody else will report them.</summary>
    void CloseUnreported(HostState host, CallState call)
    {
        var missing = call.Unreported.Where(t => !t.Recorded).ToList();
        foreach (var unit in missing.Select(t => t.Unit).Distinct())
            recorder.Release(unit);

        missing.RemoveAll(t => t.Recorded || (state.Stop is not null && t.MayBeLeft));
        if (missing.Count == 0)
            return;

        if (state.Stop is null)
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{host.Name} was given {CountText.Of(missing.Count, "test that its framework did not report", "tests that their framework did not report")}, the first is {missing[0]}. Does something end the run early (stopOnFail, StopOnError)? Try -n 0.");

        foreach (var test in missing)
            recorder.TakeFinal(NotRun(test, state.Stop?.Sentence ?? "The framework did not report it."), test);
    }

    /// <summary>The result of a test that never got its turn.</summary>
    public static TestResult NotRun(PlannedTest test, string why) => test.Result(TestOutcome.NotRun) with { Message = why };

    TestResult Result(HostState host, PlannedTest test, HostMessage.TestEnded message, RunningTest? running, string? output)
    {
        var end = message.End;
        return test.Result(end.Outcome) with
        {
            Row = message.Row,
            DurationMs = end.DurationMs,
            StartedMs = running?.StartedMs ?? state.NowMs,
            Worker = host.Worker?.Ref,
            Message = end.Message,
            StackTrace = end.StackTrace,
            Output = OutputText.Join(end.Output, output),
            Attachments = end.Attachments ?? [],
            Attempts = [new TestAttempt(end.Outcome, host.Worker?.Id, end.DurationMs, end.Message)],
        };
    }
}
