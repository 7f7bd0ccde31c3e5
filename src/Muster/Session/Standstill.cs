namespace Muster.Session;

/// <summary>Whether anything is on its way.</summary>
sealed class Standstill(RunState state)
{
    /// <summary>If nothing is on its way for this long and tests are still owed, they are lost: a defect, and no reason to wait for ever.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    TimeSpan lastWork;

    /// <summary>Some host said something.</summary>
    public void Heard() => lastWork = state.Clock.Now;

    public bool IsTooLong()
    {
        if (state.Hosts.Values.Any(h => h.Call is not null || h.Listing || !h.Ready || h.Retiring))
            Heard();
        return state.Clock.Now - lastWork > Limit;
    }
}
