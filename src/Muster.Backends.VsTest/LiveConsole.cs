using System.Diagnostics;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Overhears what tests write to the console, to Trace and through their contexts where MSTest keeps it for their results. One for the process, as those are.</summary>
/// <remarks>
/// From 3.10 on MSTest puts its writer before the console's once and for all: one of ours stands before it and one behind, so that what it lets through, which reaches the descriptors, is known.
/// Older ones put theirs before everything with each test, and are given ones of ours for it.
/// </remarks>
sealed class LiveConsole : IMSTestParts
{
    [ThreadStatic]
    static bool wentThrough;

    readonly object placing = new();
    readonly MSTestFlow flow = new();
    readonly ContextWriters writers = new();
    MSTestContext? contexts;
    ContextMessages? messages;
    volatile LiveCall? call;
    bool isBehind;
    bool isBefore;

    /// <summary>Who is about to write.</summary>
    public LiveWriter Writer
    {
        get
        {
            var context = contexts is null ? flow.Current : contexts.Current;
            return new(contexts, context, context is null ? null : flow.OwnerOf(context));
        }
    }

    /// <summary>What tests write through their contexts is overheard.</summary>
    public bool HearsContexts { get; private set; }

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

    /// <summary>To be called in the flow of a test that starts. When the first does, the adapter has its writers in place: one of ours is put before them.</summary>
    public void Starting(FoundTest test, bool keepsTrace)
    {
        lock (placing)
        {
            var isFirst = !isBefore;
            // Whatever comes of it, it is tried once.
            isBefore = true;
            if (isFirst)
                Place(keepsTrace);
        }

        flow.Start(test);
    }

    /// <summary>No more is told of what the test wrote through its contexts: its result holds it.</summary>
    public void Forget(FoundTest test) => messages?.Forget(test);

    public void End() => call = null;

    public StringWriter WriterFor(StringWriter writer)
    {
        var made = Writer;
        return writers.Before(writer, text => call?.Heard(flow.Current is null ? made : Writer, LiveSource.Context, text));
    }

    public void ContextGiven(object context)
    {
        if (flow.Own(context) is { } test)
            messages?.Follow(test, context);
    }

    public (TextWriter Output, TextWriter Error) Captured(TextWriter output, TextWriter error)
    {
        flow.Begin();
        return (Before(output, LiveSource.Console), Before(error, LiveSource.Error));
    }

    void Place(bool keepsTrace)
    {
        contexts = MSTestContext.TryFind();
        if (contexts is not null)
            messages = ContextMessages.Start((test, mark, text) => call?.Heard(new(contexts, mark, test), LiveSource.Context, text));

        HearsContexts = MSTestSeam.TryPlace(this);
        MSTestLogger.TryListen(message => Heard(contexts is null ? message + Environment.NewLine : message, LiveSource.Console));
        Console.SetOut(Before(Console.Out, LiveSource.Console));
        Console.SetError(Before(Console.Error, LiveSource.Error));
        if (keepsTrace)
            Trace.Listeners.Add(new TextWriterTraceListener(new OverheardWriter(TextWriter.Null, text => Heard(text, LiveSource.Trace))));
    }

    OverheardWriter Before(TextWriter writer, LiveSource source) => new(writer, text => Heard(text, source));

    void Heard(string text, LiveSource source)
    {
        var isTold = wentThrough;
        wentThrough = false;
        if (isTold || call is not { } current)
            return;

        // MSTest keeps nothing that no test has written.
        var writer = Writer;
        if (contexts is null || writer.Context is not null)
            Learn(writer, current.Heard(writer, source, text));
    }

    // A row that is made while its test runs has a context of its own, of which nothing is told.
    void Learn(LiveWriter writer, FoundTest? test)
    {
        if (writer is not { Context: { } context, Owner: null } || test is null)
            return;

        flow.Own(context, test);
        messages?.Follow(test, context);
    }
}
