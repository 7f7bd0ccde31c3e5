using System.Globalization;

namespace Muster.Node.Watching;

/// <summary>Signs of life of one host, and the verdict on them.</summary>
sealed class Vitals(NodeOptions options, PausableClock clock)
{
    /// <summary>A host that hung up without a goodbye is about to be gone; this is how long it may take.</summary>
    static readonly TimeSpan hungUpBound = TimeSpan.FromSeconds(5);

    TimeSpan born = clock.Now;
    long heard = clock.Now.Ticks;
    TimeSpan? stoppedSince;
    volatile bool ready;
    volatile bool hungUp;

    internal bool Ready => ready;

    /// <summary>Its time begins now; what was prepared before does not count.</summary>
    internal void Launching() => born = clock.Now;

    internal void Greeted()
    {
        Heard();
        ready = true;
    }

    internal void Heard() => Interlocked.Exchange(ref heard, clock.Now.Ticks);

    internal void HungUp() => hungUp = true;

    /// <summary>Why the host is lost; null if it is not. For the watching thread only.</summary>
    internal Verdict? Judge(bool isStopped)
    {
        var now = clock.Now;
        stoppedSince = isStopped ? stoppedSince ?? now : null;
        var quiet = now - new TimeSpan(Interlocked.Read(ref heard));
        if (now - stoppedSince >= options.Stopped)
            return new(HostLoss.Stopped, $"it was stopped for {Seconds(options.Stopped)}");

        if (!ready)
            return now - born < options.StartBound ? null : new(HostLoss.NeverReady, $"it did not report within {Seconds(options.StartBound)}");

        if (quiet >= options.Silence)
            return new(HostLoss.Silent, $"it gave no sign of life for {Seconds(options.Silence)}");

        return hungUp && quiet >= hungUpBound ? new(HostLoss.Silent, "it closed its connection and did not end") : null;
    }

    static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
