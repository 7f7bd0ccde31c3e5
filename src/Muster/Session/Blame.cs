using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Carries out what was judged of a lost host's tests: who is charged with the loss, and who runs again.</summary>
sealed class Blame(RunState state, Orders orders, Recorder recorder)
{
    /// <summary>The test takes the blame: it is not run again.</summary>
    public void Charge(HostState host, PlannedTest test, TestOutcome outcome, string message, HostExit exit)
    {
        var call = host.Call!;
        var running = call.Running.Values.FirstOrDefault(r => r.Test == test);
        var duration = running is null ? 0 : state.NowMs - running.StartedMs;
        var result = test.Result(outcome) with
        {
            Row = running?.Row,
            DurationMs = duration,
            StartedMs = running?.StartedMs,
            Worker = host.Worker?.Ref,
            Message = message,
            Output = exit.Tail.Length > 0 ? exit.Tail : null,
            Attempts = [new TestAttempt(outcome, host.Worker?.Id, duration, message)],
        };

        host.Log.Fail(test);

        // A later row of a case that has its result already: counted beside, so that the crash is not lost.
        if (call.Reported.Contains(test) || (test.Recorded && running is not null))
            recorder.TakeExtra(result, test);
        else
            recorder.TakeFinal(result, test);
    }

    /// <summary>The tests run again; that is no new attempt.</summary>
    /// <param name="host">The lost one.</param>
    /// <param name="tests">Those without a result, in the framework's order.</param>
    /// <param name="alone">Each in a fresh host.</param>
    public void Again(HostState host, IReadOnlyList<PlannedTest> tests, bool alone)
    {
        var owed = Owed(host, tests);

        // Each goes before what was returned earlier: backwards, so that the framework's order comes out.
        foreach (var call in owed.GroupBy(t => Company(host, t.Unit, alone)).Reverse())
        {
            // Who had a fresh host has one again.
            if (!alone && host.Call?.Piece is { Alone: true })
                orders.ReturnFresh(call.First().Unit, call);
            else
                orders.Return([.. call.Select(t => t.Unit).Distinct()], call, alone);
        }
    }

    /// <summary>Nothing of the host's piece has begun: it goes to another as it is.</summary>
    public void Untouched(HostState host, Piece piece)
    {
        if (state.Stop is not null)
            return;

        Tell(host, piece.Tests.Count);
        orders.Tell(new SchedulerInput.Returned(piece, First: true, Fresh: piece.Alone));
    }

    /// <summary>Each lot of suspects runs again in a fresh host of its own, to learn whether the culprit is among them.</summary>
    public void Search(HostState host, IReadOnlyList<IReadOnlyList<PlannedTest>> lots)
    {
        foreach (var owed in lots.Select(lot => Owed(host, lot)).Where(lot => lot.Count > 0))
            orders.ReturnLot([.. owed.Select(t => t.Unit).Distinct()], owed);
    }

    List<PlannedTest> Owed(HostState host, IReadOnlyList<PlannedTest> tests)
    {
        // In a re-run of a whole unit some tests have their result; they run again with the others all the same.
        var owed = tests.Where(t => !t.Recorded || (IsOwedWhole(t.Unit) && !t.Kills)).ToList();
        if (owed.Count == 0 || state.Stop is not null)
            return [];

        Tell(host, owed.Count);
        return owed;
    }

    void Tell(HostState host, int tests) =>
        state.Emit(new SessionEvent.TestsRescheduled(host.Module.Module, tests, $"{host.Name} was lost") { AtMs = state.NowMs });

    // Who had company in the host has it again, for else its threads were idle; but not a unit that was there twice when a host was lost.
    static object Company(HostState host, UnitState unit, bool alone) => alone || unit.Lonely || host.Call is not { RunsSeveral: true } ? unit : host;

    static bool IsOwedWhole(UnitState unit) => unit.RunWhole && unit.Open > 0;
}
