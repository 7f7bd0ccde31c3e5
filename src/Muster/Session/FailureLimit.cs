using Muster.Model;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary><c>--maxfail</c> and <c>--until-fail</c>. A failure that is held may turn out to be none: while it would be one too many, nothing new starts, and its unit is run as a whole at once.</summary>
sealed class FailureLimit(RunState state, Orders orders, Recorder recorder, Limits limits)
{
    bool holding;

    /// <summary>Asked after everything that may have changed the number of failures, or what runs.</summary>
    public void Look()
    {
        if ((state.Options.UntilFail ? 1 : state.Options.MaxFail) is not { } most || state.Stop is not null)
            return;

        var failures = state.Ledger.Failures;
        if (failures >= most)
            limits.Stop(Reason(failures));
        else if (state.Options.UntilFail && state.Ledger.Problems.Count > state.Options.Problems.Count)
            limits.Stop(new StopReason(ExitCode.TestsFailed, "the run has an error", null));
        else
            HoldBack(failures + state.Held >= most);
    }

    StopReason Reason(int failures) => state.Options.UntilFail
        ? new StopReason(ExitCode.TestsFailed, RepetitionText.Found(state.Ledger.FirstFailure!), null)
        : new StopReason(ExitCode.TooManyFailures, $"stopping after {CountText.Of(failures, "failure")}", null);

    void HoldBack(bool held)
    {
        if (held != holding)
        {
            holding = held;
            orders.Tell(new SchedulerInput.HeldBack(held));
        }

        if (!held)
            return;

        foreach (var unit in state.Modules.SelectMany(m => m.Units).Where(u => u.Held.Count > 0 && !u.RunWhole && !IsInFlight(u)))
            recorder.RunWholeNow(unit);
    }

    // What is on its way of the unit would run beside the whole of it.
    bool IsInFlight(UnitState unit) => state.Hosts.Values.Any(h => h.Module == unit.Module && h.Call?.Piece is { } piece && piece.Backend == unit.Backend && piece.Units.Contains(unit.Key));
}
