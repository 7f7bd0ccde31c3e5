namespace Muster.Node.Watching;

/// <summary>Counts time in which this process could run: a long gap between two looks means that it was stopped, and counts little.</summary>
/// <remarks>One thread calls <see cref="Advance"/>; any may read <see cref="Now"/>.</remarks>
sealed class PausableClock(TimeProvider time)
{
    static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(1);

    long lastStamp = time.GetTimestamp();
    long now;
    volatile bool suspended;

    internal TimeSpan Now => new(Interlocked.Read(ref now));

    /// <summary>While true, no time passes: somebody debugs.</summary>
    internal bool Suspended
    {
        get => suspended;
        set => suspended = value;
    }

    internal void Advance()
    {
        var stamp = time.GetTimestamp();
        var passed = time.GetElapsedTime(lastStamp, stamp);
        lastStamp = stamp;
        if (!suspended)
            Interlocked.Add(ref now, Math.Min(passed.Ticks, LongestTick.Ticks));
    }
}
