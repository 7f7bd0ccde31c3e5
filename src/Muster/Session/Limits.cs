using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Every bound that the dispatcher enforces: time for a test, time to end, and the end of all starting.</summary>
sealed class Limits(RunState state, Orders orders)
{
    /// <summary>Called several times a second.</summary>
    public void Tick()
    {
        state.Clock.Tick();
        foreach (var host in state.Hosts.Values.ToList())
        {
            if (host.Kill is not null)
                continue;

            if (host.MustBeGoneAt < state.Clock.Now)
                orders.Kill(host, state.Stop?.Grace is null ? HostKill.WouldNotEnd : HostKill.Stopping);
            else if (IsOverLimit(host))
                orders.Kill(host, HostKill.OverLimit);
        }
    }

    /// <summary>No test starts from now on. Where that holds already, only a more urgent reason changes anything.</summary>
    public void Stop(StopReason reason)
    {
        var first = state.Stop is null;
        if (!first && !IsMoreUrgent(reason))
            return;

        state.Stop = reason;
        state.Emit(new SessionEvent.Stopping(reason.Sentence) { AtMs = state.NowMs });
        if (reason.Grace is { } grace)
            Hurry(state.Clock.Now + grace);
        if (!first)
            return;

        foreach (var host in state.Hosts.Values.Where(h => h.Piece is not null || h.Listing))
            orders.Send(host, new ControllerMessage.StopStarting());
        orders.Tell(new SchedulerInput.StopStarting());
    }

    /// <summary>No test starts after so many failures.</summary>
    public void StopAtMaxFail()
    {
        if (state.Options.MaxFail is { } most && state.Ledger.Failures >= most)
            Stop(new StopReason(ExitCode.TooManyFailures, $"stopping after {LossText.Count(state.Ledger.Failures, "failure", "failures")}", null));
    }

    /// <summary>The tests of this host that have run too long.</summary>
    public IReadOnlyList<PlannedTest> OverLimit(HostRun host) =>
        [.. host.Running.Values.Where(r => state.Clock.Now - r.Began > state.Options.TestTimeout).Select(r => r.Test).Distinct()];

    /// <summary>The message of a test that ran too long, or whose set-up did.</summary>
    public string Sentence(PlannedTest test, bool inTest)
    {
        var seconds = state.Options.TestTimeout!.Value.TotalSeconds;
        return inTest
            ? $"{test} ran longer than {seconds} s and was killed with its process."
            : $"{test.Case.Unit} took longer than {seconds} s outside its tests (set-up or tear-down) and was killed with its process.";
    }

    bool IsMoreUrgent(StopReason reason) => reason.Grace is { } grace && !(state.Stop!.Grace <= grace);

    void Hurry(TimeSpan end)
    {
        foreach (var host in state.Hosts.Values.Where(h => !(h.MustBeGoneAt < end)))
            host.MustBeGoneAt = end;
    }

    bool IsOverLimit(HostRun host)
    {
        if (state.Options.TestTimeout is not { } limit || host.Piece is null || !host.Ready)
            return false;

        return host.Running.Count > 0
            ? host.Running.Values.Any(r => state.Clock.Now - r.Began > limit)
            : state.Clock.Now - host.LastChange > limit;
    }
}
