namespace Muster.Session;

/// <summary>Time for the limits of one host: the run's, and it stands still while a debugger is attached to the host.</summary>
sealed class HostClock(PauseProofClock clock)
{
    TimeSpan missed;
    TimeSpan? stoodStillAt;
    bool runsOn;

    /// <summary>Never goes back.</summary>
    public TimeSpan Now => (stoodStillAt ?? clock.Now) - missed;

    public void Suspend()
    {
        if (!runsOn)
            stoodStillAt ??= clock.Now;
    }

    public void Resume()
    {
        if (stoodStillAt is not { } at)
            return;

        missed += clock.Now - at;
        stoodStillAt = null;
    }

    /// <summary>From now on it stands still for nobody: who has asked for the end of the run waits for no debugger.</summary>
    public void RunOn()
    {
        Resume();
        runsOn = true;
    }
}
