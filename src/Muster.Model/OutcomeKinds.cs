namespace Muster.Model;

/// <summary>What outcomes have in common.</summary>
public static class OutcomeKinds
{
    /// <summary>True for what somebody has to look at: failed, crashed or timed out.</summary>
    public static bool IsFailure(this TestOutcome outcome) => outcome is TestOutcome.Failed or TestOutcome.Crashed or TestOutcome.TimedOut;
}
