using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>What happens when a host process is gone.</summary>
sealed class Losses(RunState state, Orders orders, Blame blame, Listing listing, Limits limits, FailureLimit failures)
{
    readonly FailedStarts starts = new(state, orders, blame, listing);
    int slotsLost;

    public void Ended(HostRun host, HostExit exit)
    {
        state.Hosts.Remove(host.Key);
        if (host.Piece is not null)
            host.WasBusy(state.NowMs - host.PieceSentMs);
        if (host.Piece is not null && (host.Taken || host.AnyStarted))
            state.EndCall(host);

        var clean = host.Retiring && exit.SaidGoodbye;
        var description = clean || host.Kill == HostKill.Stopping ? null : Describe(host, exit);
        if (host.Worker is { } worker)
            state.Emit(new SessionEvent.WorkerEnded(worker, new WorkerEnd(exit.ExitCode, exit.Signal, description, host.Tests, host.BusyMs) { CpuMs = host.CpuMs, FixtureMs = host.FixtureMs }) { AtMs = state.NowMs });
        // Of a host that Muster kills nothing was left by its tests: it had no time to end what it had started.
        if (exit.LeftBehind > 0 && host.Kill is null)
            state.Notice($"{LossText.Name(host)} left {CountText.Of(exit.LeftBehind.Value, "process", "processes")} behind in {host.Module.Module.Name}: killed.");

        if (clean)
        {
            orders.Tell(new SchedulerInput.HostEnded(host.Slot));
            return;
        }

        Judge(host, exit, description);

        // Before the scheduler hears of the empty slot: it would fill it once more.
        failures.Look();
        if (!exit.TreeGone)
            LoseSlot(host);
        orders.Tell(new SchedulerInput.SlotLost(host.Slot));
    }

    void Judge(HostRun host, HostExit exit, string? description)
    {
        if (host.Kill == HostKill.Stopping || state.Stop?.Grace is not null)
            return;

        if (!host.Ready)
            starts.Take(host, exit);
        else if (host.Listing)
            listing.GiveUp(host.Module, ProblemKind.Discovery, $"The worker {LossText.How(exit)} while listing the tests of {host.Module.Module.Name}. What runs then: data sources, attributes, static constructors.{LossText.Tail(exit)}");
        else if (host.Overrun is { } overrun)
            OverLimit(host, exit, overrun);
        else if (host.Piece is not null)
            LostPiece(host, exit);
        else
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{description}.{LossText.Tail(exit)}");

        CountLoss(host, exit);
    }

    void LostPiece(HostRun host, HostExit exit)
    {
        var piece = Tests(host);
        var unit = UnitOf(host);
        var running = host.Running.Values.Select(r => r.Test).Distinct().ToList();
        var innocent = !host.Taken && host.HasWorked;
        var several = host.RunsSeveral && Units(piece) > 1;
        var verdict = Verdict.Of(piece, innocent, host.Reported, running, host.AnyStarted, several, host.Module.Traits.ExactAttribution, unit.Deaths);
        if (running.Count == 0 && !innocent)
            unit.Deaths++;

        foreach (var test in verdict.Charged)
            blame.Charge(host, test, TestOutcome.Crashed, LossText.Crash(host, exit, test, verdict.Phase), exit);
        if (LossText.Place(host, unit, verdict, innocent) is { } place)
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{LossText.Name(host)} {LossText.How(exit)} {place}.{LossText.Tail(exit)}");

        if (verdict.Alone.Count + verdict.Lots.Count > 0)
            state.Suspicions.Add(Describe(host, exit), host.Module.Module.Name, piece);

        if (innocent)
        {
            blame.Untouched(host, host.Piece!);
            return;
        }

        // With none running the set-up of any unit may have done it: each is tried on its own.
        if (running.Count == 0)
            SetApart(host, verdict.Again);
        blame.Again(host, verdict.Again, alone: false);
        blame.Again(host, verdict.Alone, alone: true);
        blame.Search(host, verdict.Lots);
        SetApart(host, verdict.Again);
    }

    // What was on its way when the kill was sent has been heard since then: whoever has ended after all has its result.
    void OverLimit(HostRun host, HostExit exit, Overrun overrun)
    {
        var inTest = overrun.Tests.Count > 0;
        var inPiece = host.Piece == overrun.Piece;
        var guilty = inPiece ? (inTest ? overrun.Tests : Tests(host)).Where(t => !host.Reported.Contains(t) || IsRunning(host, t)).ToList() : [];
        if (!inTest && Units(guilty) > 1)
        {
            // Whose set-up it was is found out by giving each unit a call of its own.
            SetApart(host, guilty);
            blame.Again(host, guilty, alone: false);
            return;
        }

        foreach (var test in guilty)
            blame.Charge(host, test, TestOutcome.TimedOut, Limits.Sentence(host, test, inTest), exit);

        if (guilty.Count == 0 && !inTest)
            state.AddProblem(ProblemKind.Host, host.Module.Module.Name, $"{LossText.Name(host)} was killed: tear-down of {overrun.Piece.Units[^1]} ran over the limit.");

        blame.Again(host, [.. Tests(host).Where(t => !host.Reported.Contains(t) && !guilty.Contains(t))], alone: false);
    }

    static void SetApart(HostRun host, IEnumerable<PlannedTest> tests)
    {
        foreach (var unit in tests.Select(t => t.Unit).Distinct())
            unit.Lonely |= host.RunsSeveral;
    }

    // A worker that ran over a limit was ended on purpose, and each such end settles some test: that has an end of its own. Without a copy there was none.
    void CountLoss(HostRun host, HostExit exit)
    {
        // The search for one culprit costs many workers, each with half of the suspects that the one before had.
        var searching = host.Piece is { Alone: true, Tests.Count: > 1 } && !host.Module.Traits.ExactAttribution;
        if (host.Kill == HostKill.OverLimit || exit.Loss == HostLoss.NoCopy || searching)
            return;

        state.Losses++;
        var allowed = state.Options.MaxWorkerRestart ?? 4L * state.Options.Slots * (state.Options.Repetitions ?? 1);
        if (state.Losses <= allowed || state.Stop is not null)
            return;

        var sentence = allowed == 0
            ? $"worker {LossText.Name(host)} crashed and worker restarting disabled"
            : $"maximum crashed workers reached: {allowed}";
        state.AddProblem(ProblemKind.Host, null, sentence);
        limits.Stop(new StopReason(ExitCode.TestsFailed, sentence, null));
    }

    void LoseSlot(HostRun host)
    {
        orders.Tell(new SchedulerInput.SlotRetired(host.Slot));
        if (++slotsLost < state.Options.SlotsInUse.Count || state.Stop is not null)
            return;

        const string Sentence = "no slot is left: in each one processes of its tests could not be ended";
        state.AddProblem(ProblemKind.Host, null, Sentence);
        limits.Stop(new StopReason(ExitCode.TestsFailed, Sentence, null));
    }

    static int Units(IEnumerable<PlannedTest> tests) => tests.Select(t => t.Unit).Distinct().Count();

    static bool IsRunning(HostRun host, PlannedTest test) => host.Running.Values.Any(r => r.Test == test);

    static string Describe(HostRun host, HostExit exit)
    {
        var running = host.Running.Values.Select(r => r.Test).Distinct().ToList();
        return $"worker {LossText.Name(host)} {LossText.How(exit)}" + (running.Count == 0 ? "" : $" while running {LossText.Names(running)}");
    }

    List<PlannedTest> Tests(HostRun host) => [.. (host.Piece?.Tests ?? []).Select(i => state.Ledger.Planned[i])];

    UnitState UnitOf(HostRun host)
    {
        var last = host.Running.Values.FirstOrDefault()?.Test ?? Tests(host).Find(t => !host.Reported.Contains(t)) ?? Tests(host)[^1];
        return last.Unit;
    }
}
