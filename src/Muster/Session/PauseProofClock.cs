namespace Muster.Session;

/// <summary>
/// Time for limits: stands still while the machine sleeps or this process is stopped, because it moves by observed ticks, and a long one counts little.
/// </summary>
/// <remarks>Not thread-safe: the dispatcher owns it.</remarks>
sealed class PauseProofClock(TimeProvider time)
{
    // After a pause what the hosts said meanwhile is still unread: a tick must not be what brings a test over its limit.
    static readonly TimeSpan LongestTick = TimeSpan.FromMilliseconds(250);

    long last = time.GetTimestamp();

    /// <summary>Time that has passed while this process was awake.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Called several times a second.</summary>
    public void Tick()
    {
        var passed = time.GetElapsedTime(last);
        last = time.GetTimestamp();
        Now += passed < LongestTick ? passed : LongestTick;
    }
}
