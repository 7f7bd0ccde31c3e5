using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Looks again and again at what running tests write through their contexts, and tells it. Safe to call from any thread.</summary>
/// <param name="tell">Told of each piece: the test, a mark of what belongs together, the text. No two at once, and none once the test is forgotten.</param>
sealed class ContextMessages(Action<FoundTest, object, string> tell)
{
    const int MostPieces = 16;

    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(1);

    readonly object gate = new();
    readonly List<(FoundTest Test, MessageBuilder Builder)> followed = [];

    /// <summary>Looks on a thread of its own as long as a context is followed, and once more when the process is about to end.</summary>
    public static ContextMessages Start(Action<FoundTest, object, string> tell)
    {
        var messages = new ContextMessages(tell);
        new Thread(messages.LookOn) { IsBackground = true, Name = "Muster context messages" }.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => messages.LookLast();
        AppDomain.CurrentDomain.UnhandledException += (_, _) => messages.LookLast();
        return messages;
    }

    public void Follow(FoundTest test, object context)
    {
        if (MessageBuilder.TryOf(context) is not { } builder)
            return;

        lock (gate)
        {
            // Two threads may learn at once whose it is.
            if (followed.Any(one => one.Builder.IsOf(context)))
                return;

            followed.Add((test, builder));
            Monitor.Pulse(gate);
        }
    }

    /// <summary>The test has ended: what was not told of it is told with its result.</summary>
    public void Forget(FoundTest test)
    {
        lock (gate)
            followed.RemoveAll(one => one.Test == test);
    }

    /// <param name="partsOfLines">Lines that are not whole yet are told as well.</param>
    public void Look(bool partsOfLines = false)
    {
        lock (gate)
        {
            foreach (var one in followed)
                Tell(one.Test, one.Builder, partsOfLines);
        }
    }

    // Who writes faster than this holds up nobody.
    void Tell(FoundTest test, MessageBuilder builder, bool partsOfLines)
    {
        for (var pieces = 0; pieces < MostPieces && builder.Take(partsOfLines) is { Length: > 0 } piece; pieces++)
            tell(test, builder.Mark, piece);
    }

    void LookOn()
    {
        while (true)
        {
            lock (gate)
            {
                while (followed.Count == 0)
                    Monitor.Wait(gate);
            }

            Thread.Sleep(LookEvery);
            Look();
        }
    }

    // A thread that holds the lock may be one that ends no more.
    void LookLast()
    {
        if (!Monitor.TryEnter(gate, PatienceAtTheEnd))
            return;

        try
        {
            Look(partsOfLines: true);
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }
}
