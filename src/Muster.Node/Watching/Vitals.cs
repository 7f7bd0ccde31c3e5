using System.Globalization;
using Muster.Model.Wire;

namespace Muster.Node.Watching;

/// <summary>Signs of life of one host, and the verdict on them.</summary>
sealed class Vitals(NodeOptions options, PausableClock clock)
{
    /// <summary>A host that hung up without a goodbye is about to be gone; this is how long it may take.</summary>
    static readonly TimeSpan HungUpBound = TimeSpan.FromSeconds(5);

    /// <summary>A host that has not beaten for so long may stand at a breakpoint that was hit before it could say who holds it.</summary>
    static readonly TimeSpan Doubtful = 1.5 * Protocol.BeatEvery;

    TimeSpan born = clock.Now;
    long heard = clock.Now.Ticks;
    TimeSpan? stoppedSince;
    volatile bool ready;
    volatile bool hungUp;
    volatile bool saysDebugged;

    /// <summary>What the host has started to run tests in.</summary>
    internal HostPrograms Programs { get; } = new(options.ManagedDebugger);

    internal bool Ready => ready;

    /// <summary>As the watching thread last saw it.</summary>
    internal bool Debugged { get; private set; }

    /// <summary>Its time begins now; what was prepared before does not count.</summary>
    internal void Launching() => born = clock.Now;

    internal void Greeted()
    {
        Heard();
        ready = true;
    }

    internal void Heard() => Interlocked.Exchange(ref heard, clock.Now.Ticks);

    /// <summary>What the host itself knows of a managed debugger; of a native one, and of the end of any, it knows nothing.</summary>
    internal void SaysDebugged(bool debugged) => saysDebugged = debugged;

    internal void HungUp()
    {
        // It says nothing any more, and that is not because it stands at a breakpoint.
        saysDebugged = false;
        Programs.Forget();
        hungUp = true;
    }

    /// <summary>True if a debugger has come or gone. For the watching thread only.</summary>
    internal bool LookForDebugger(int pid)
    {
        var before = Debugged;
        Debugged = Tracer.Of(pid) != 0 || IsHeld(pid) || Programs.AreDebugged();
        return Debugged != before && !hungUp;
    }

    /// <summary>Why the host is lost; null if it is not. For the watching thread only.</summary>
    internal Verdict? Judge(bool isStopped)
    {
        var now = clock.Now;
        if (Debugged)
        {
            // When the debugger lets it go, all counts from then.
            (born, stoppedSince) = (now, null);
            Heard();
            return null;
        }

        stoppedSince = isStopped ? stoppedSince ?? now : null;
        var quiet = Quiet;
        if (now - stoppedSince >= options.Stopped)
            return new(HostLoss.Stopped, $"it was stopped for {Seconds(options.Stopped)}");

        if (!ready)
            return now - born < options.StartBound ? null : new(HostLoss.NeverReady, $"it did not report within {Seconds(options.StartBound)}");

        if (quiet >= options.Silence)
            return new(HostLoss.Silent, $"it gave no sign of life for {Seconds(options.Silence)}{(saysDebugged ? " after its debugger had ended without letting it go" : "")}");

        return hungUp && quiet >= HungUpBound ? new(HostLoss.Silent, "it closed its connection and did not end") : null;
    }

    TimeSpan Quiet => clock.Now - new TimeSpan(Interlocked.Read(ref heard));

    // To look is dearer than to listen.
    bool IsHeld(int pid) => !hungUp && (saysDebugged || Debugged || Quiet >= Doubtful) && (options.ManagedDebugger(pid) ?? saysDebugged);

    static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
