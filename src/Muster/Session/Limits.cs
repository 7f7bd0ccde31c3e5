using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Every bound that the dispatcher enforces: time for a test, time to end, and the end of all starting.</summary>
sealed class Limits(RunState state, Orders orders)
{
    static readonly TimeSpan TellRunningEvery = TimeSpan.FromSeconds(1);

    /// <summary>A module whose listing takes longer than this hangs: data sources may be slow, but no user waits for ever.</summary>
    static readonly TimeSpan ListingLimit = TimeSpan.FromMinutes(5);

    /// <summary>A start that takes longer waits for something, a service that its fixture needs for example.</summary>
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(1);

    TimeSpan nextTelling = TellRunningEvery;

    /// <summary>Called several times a second.</summary>
    public void Tick()
    {
        state.Clock.Tick();
        TellRunning();
        TellUp();
        foreach (var host in state.Hosts.Values.ToList())
        {
            if (host.Kill is not null)
                continue;

            if (host.MustBeGoneAt < host.Clock.Now)
                orders.Kill(host, state.Stop?.Grace is null ? HostKill.WouldNotEnd : HostKill.Stopping);
            else if (IsOverLimit(host))
                KillOverLimit(host);
        }
    }

    /// <summary>No test starts from now on. Where that holds already, only a more urgent reason changes anything.</summary>
    public void Stop(StopReason reason)
    {
        // Ctrl-C after --maxfail: the user is in more of a hurry than the limit was.
        if (state.Stop is { } earlier && (earlier.Grace is not null || reason.Grace is null))
            return;

        state.Stop = reason;
        state.Emit(new SessionEvent.Stopping(reason.Sentence) { AtMs = state.NowMs });
        foreach (var host in state.Hosts.Values.Where(h => h.Call is not null || h.Listing || h.Retiring).ToList())
        {
            orders.Send(host, new ControllerMessage.StopStarting());
            if (reason.Grace is { } grace)
                Hurry(host, grace);
            if (host.Withheld is not null)
                orders.Kill(host, HostKill.Stopping);
        }

        orders.Tell(new SchedulerInput.StopStarting());
    }

    /// <summary>The run ends now.</summary>
    public void KillAll(StopReason reason)
    {
        Stop(reason);
        foreach (var host in state.Hosts.Values)
            orders.Kill(host, HostKill.Stopping);
    }

    /// <summary>The message of a test that ran too long, or whose set-up did.</summary>
    /// <param name="call">The one that had it.</param>
    public static string Sentence(CallState call, PlannedTest test, bool inTest) => inTest
        ? $"{test} ran longer than {test.Limit?.TotalSeconds} s and was killed with its process."
        : $"{test.Case.Unit} took longer than {call.QuietLimit?.TotalSeconds} s outside its tests (set-up or tear-down) and was killed with its process.";

    // A test that hangs or sleeps shall be noticed before it ends: the work behind it may go to another slot.
    void TellRunning()
    {
        if (state.Clock.Now < nextTelling)
            return;

        nextTelling = state.Clock.Now + TellRunningEvery;
        foreach (var host in state.Hosts.Values.ToList())
        {
            // The scheduler knows of one test in each slot; of several at once the oldest says most.
            if (host.Call?.Running.Values.MinBy(r => r.Began) is { } oldest)
                orders.Tell(new SchedulerInput.TestRunning(host.Slot, oldest.Test.Index, (host.Clock.Now - oldest.Began).TotalMilliseconds));
        }
    }

    static void Hurry(HostState host, TimeSpan grace)
    {
        host.Clock.RunOn();
        host.Hurry(host.Clock.Now + grace);
    }

    void TellUp()
    {
        foreach (var host in state.Hosts.Values.Where(h => !h.Up && h.Clock.Now - h.Began > StartLimit).ToList())
            orders.TellUp(host);
    }

    void KillOverLimit(HostState host)
    {
        if (host.Call is { } call)
            host.Overrun = new Overrun(call, [.. call.Running.Values.Where(r => IsOverLimit(host, r)).Select(r => r.Test).Distinct()]);
        orders.Kill(host, HostKill.OverLimit);
    }

    static bool IsOverLimit(HostState host)
    {
        if (host.Listing && host.Ready)
            return host.Clock.Now - host.LastChange > ListingLimit;

        if (host.Call is not { } call || !host.Ready)
            return false;

        return call.Running.Count > 0 ? call.Running.Values.Any(r => IsOverLimit(host, r)) : host.Clock.Now - host.LastChange > call.QuietLimit;
    }

    static bool IsOverLimit(HostState host, RunningTest running) => host.Clock.Now - running.Began > running.Test.Limit;
}
