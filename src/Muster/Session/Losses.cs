using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Scheduling;
using Muster.Storage;

namespace Muster.Session;

/// <summary>What happens when a host process is gone.</summary>
sealed class Losses(RunState state, Orders orders, Blame blame, Listing listing, Limits limits, FailureLimit failures)
{
    readonly FailedStarts starts = new(state, orders, blame, listing);
    int slotsLost;

    public void Ended(HostState host, HostExit exit)
    {
        state.Hosts.Remove(host.Key);
        CloseCall(host);
        var clean = host.Retiring && exit.SaidGoodbye;
        var description = clean || host.Kill == HostKill.Stopping ? null : Describe(host, exit);
        Tell(host, exit, description);
        if (!clean)
            Judge(host, exit, description);
        if (StoredOrder.Of(state.RunId, host.Name, host.Log.Calls, host.Log.Failed) is { } order)
            host.Module.Orders.Add(order);
        if (clean)
            orders.Tell(new SchedulerInput.HostEnded(host.Slot));
        else
            LeaveSlot(host, exit);
    }

    void CloseCall(HostState host)
    {
        if (host.Call is not { } call)
            return;

        host.WasBusy(state.NowMs - call.SentMs);
        if (call.Taken || call.AnyStarted)
            state.EndCall(host);
    }

    void Tell(HostState host, HostExit exit, string? description)
    {
        if (host.Worker is { } worker)
            state.Emit(new SessionEvent.WorkerEnded(worker, new WorkerEnd(exit.ExitCode, exit.Signal, description, host.Tests, host.BusyMs) { CpuMs = host.CpuMs, FixtureMs = host.FixtureMs }) { AtMs = state.NowMs });
        // Of a host that Muster kills nothing was left by its tests: it had no time to end what it had started.
        if (exit.LeftBehind > 0 && host.Kill is null)
            state.Notice($"{host.Name} left {CountText.Of(exit.LeftBehind.Value, "process", "processes")} behind in {host.Module.Module.Name}: killed.");
    }

    void LeaveSlot(HostState host, HostExit exit)
    {
        // Before the scheduler hears of the empty slot: it would fill it once more.
        failures.Look();
        if (!exit.TreeGone)
            LoseSlot(host);
        orders.Tell(new SchedulerInput.SlotLost(host.Slot));
    }

    void Judge(HostState host, HostExit exit, string? description)
    {
        if (host.Kill == HostKill.Stopping || state.Stop?.Grace is not null)
            return;

        if (!host.Ready)
            starts.Take(host, exit);
        else if (host.Listing)
            listing.GiveUp(host.Module, ProblemKind.Discovery, $"The worker {LossText.How(exit)} while listing the tests of {host.Module.Module.Name}. What runs then: data sources, attributes, static constructors.{LossText.Tail(exit)}");
        else if (host.Overrun is { } overrun)
            OverLimit(host, exit, overrun);
        else if (host.Call is { } call)
            LostCall(host, call, exit);
        else
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{description}.{LossText.Tail(exit)}");

        CountLoss(host, exit);
    }

    void LostCall(HostState host, CallState call, HostExit exit)
    {
        var unit = UnitOf(call);
        var running = call.RunningTests;
        // What ends it while it waits for a debugger is no doing of work that it does not have.
        var innocent = !call.Taken && (host.HasWorked || host.Withheld is not null);
        var several = call.RunsSeveral && Units(call.Tests) > 1;
        var verdict = Verdict.Of(call.Tests, innocent, call.Reported, running, call.AnyStarted, several, host.Module.Traits.ExactAttribution, unit.Deaths);
        if (running.Count == 0 && !innocent)
            unit.Deaths++;

        foreach (var test in verdict.Charged)
            blame.Charge(host, test, TestOutcome.Crashed, LossText.Crash(host, exit, test, verdict.Phase), exit);
        if (LossText.Place(host, unit, verdict, innocent) is { } place)
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{host.Name} {LossText.How(exit)} {place}.{LossText.Tail(exit)}");

        if (verdict.Alone.Count + verdict.Lots.Count > 0)
            state.Suspicions.Add(Describe(host, exit), host.Module.Module.Name, call.Tests);

        if (innocent)
        {
            blame.Untouched(host, call.Piece);
            return;
        }

        // With none running the set-up of any unit may have done it: each is tried on its own.
        if (running.Count == 0)
            SetApart(call, verdict.Again);
        blame.Again(host, verdict.Again, alone: false);
        blame.Again(host, verdict.Alone, alone: true);
        blame.Search(host, verdict.Lots);
        SetApart(call, verdict.Again);
    }

    // What was on its way when the kill was sent has been heard since then: whoever has ended after all has its result.
    void OverLimit(HostState host, HostExit exit, Overrun overrun)
    {
        var call = overrun.Call;
        var inTest = overrun.Tests.Count > 0;
        var guilty = host.Call == call ? (inTest ? overrun.Tests : call.Tests).Where(t => !call.Reported.Contains(t) || call.RunningTests.Contains(t)).ToList() : [];
        if (!inTest && Units(guilty) > 1)
        {
            // Whose set-up it was is found out by giving each unit a call of its own.
            SetApart(call, guilty);
            blame.Again(host, guilty, alone: false);
            return;
        }

        foreach (var test in guilty)
            blame.Charge(host, test, TestOutcome.TimedOut, Limits.Sentence(call, test, inTest), exit);

        if (guilty.Count == 0 && !inTest)
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{host.Name} was killed: tear-down of {call.Piece.Units[^1]} ran over the limit.");

        blame.Again(host, [.. (host.Call?.Unreported ?? []).Except(guilty)], alone: false);
    }

    static void SetApart(CallState call, IEnumerable<PlannedTest> tests)
    {
        foreach (var unit in tests.Select(t => t.Unit).Distinct())
            unit.Lonely |= call.RunsSeveral;
    }

    // A worker that ran over a limit was ended on purpose, and each such end settles some test: that has an end of its own. Without a copy there was none.
    void CountLoss(HostState host, HostExit exit)
    {
        // The search for one culprit costs many workers, each with half of the suspects that the one before had.
        var searching = host.Call?.Piece is { Alone: true, Tests.Count: > 1 } && !host.Module.Traits.ExactAttribution;
        if (host.Kill == HostKill.OverLimit || exit.Loss == HostLoss.NoCopy || searching)
            return;

        state.Losses++;
        var allowed = state.Options.MaxWorkerRestart ?? 4L * state.Options.Slots * (state.Options.Repetitions ?? 1);
        if (state.Losses <= allowed || state.Stop is not null)
            return;

        var sentence = allowed == 0
            ? $"worker {host.Name} crashed and worker restarting disabled"
            : $"maximum crashed workers reached: {allowed}";
        state.AddProblem(ProblemKind.Host, null, sentence);
        limits.Stop(new StopReason(ExitCode.TestsFailed, sentence, null));
    }

    void LoseSlot(HostState host)
    {
        orders.Tell(new SchedulerInput.SlotRetired(host.Slot));
        if (++slotsLost < state.Options.SlotsInUse.Count || state.Stop is not null)
            return;

        const string Sentence = "no slot is left: in each one processes of its tests could not be ended";
        state.AddProblem(ProblemKind.Host, null, Sentence);
        limits.Stop(new StopReason(ExitCode.TestsFailed, Sentence, null));
    }

    static int Units(IEnumerable<PlannedTest> tests) => tests.Select(t => t.Unit).Distinct().Count();

    static string Describe(HostState host, HostExit exit)
    {
        var running = host.Call?.RunningTests ?? [];
        return $"worker {host.Name} {LossText.How(exit)}" + (running.Count == 0 ? "" : $" while running {LossText.Names(running)}");
    }

    static UnitState UnitOf(CallState call) => (call.RunningTests.FirstOrDefault() ?? call.Unreported.FirstOrDefault() ?? call.Tests[^1]).Unit;
}
