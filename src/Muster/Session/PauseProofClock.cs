namespace Muster.Session;

/// <summary>
/// Time for limits: stands still while the machine sleeps or this process is stopped, because it moves by observed ticks, each of at most a second.
/// </summary>
/// <remarks>Not thread-safe: the dispatcher owns it.</remarks>
sealed class PauseProofClock(TimeProvider time)
{
    static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(1);

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
