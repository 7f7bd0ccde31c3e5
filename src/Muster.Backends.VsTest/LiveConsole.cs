using System.Diagnostics;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Overhears what tests write to the console and to Trace where MSTest keeps it for their results. One for the process, as those are.</summary>
/// <remarks>
/// MSTest 4 puts its writer before the console's once and for all: one of ours stands before it and one behind, so that what it lets through, which reaches the descriptors, is known.
/// Older ones put theirs before everything with each test: there only Trace is overheard.
/// </remarks>
sealed class LiveConsole
{
    [ThreadStatic]
    static bool wentThrough;

    readonly object placing = new();
    MSTestContext? contexts;
    volatile LiveCall? call;
    bool isBehind;
    bool isBefore;

    /// <summary>From now on this call is told. Before the adapter's first one begins, a writer is put in place behind its own.</summary>
    public void Begin(LiveCall next)
    {
        call = next;
        if (isBehind)
            return;

        isBehind = true;
        Console.SetOut(new OverheardWriter(Console.Out, _ => wentThrough = true));
        Console.SetError(new OverheardWriter(Console.Error, _ => wentThrough = true));
    }

    /// <summary>To be called when the adapter has its writers in place, at the start of a test: one of ours is put before them.</summary>
    public void StandBefore(bool keepsTrace)
    {
        lock (placing)
        {
            if (isBefore)
                return;

            isBefore = true;
            Place(keepsTrace);
        }
    }

    public void End() => call = null;

    void Place(bool keepsTrace)
    {
        contexts = MSTestContext.TryFind();
        Console.SetOut(new OverheardWriter(Console.Out, text => Heard(text, LiveSource.Console)));
        Console.SetError(new OverheardWriter(Console.Error, text => Heard(text, LiveSource.Error)));
        if (keepsTrace)
            Trace.Listeners.Add(new TextWriterTraceListener(new OverheardWriter(TextWriter.Null, text => Heard(text, LiveSource.Trace))));
    }

    void Heard(string text, LiveSource source)
    {
        var isTold = wentThrough;
        wentThrough = false;
        if (!isTold)
            call?.Heard(contexts, contexts?.Current, source, text);
    }
}
