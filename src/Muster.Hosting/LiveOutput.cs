using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Hosting;

/// <summary>
/// Tells what tests write into their framework while they write it: the first lines at once, so that they outlive a crash; of many, what ten looks a second find.
/// It keeps little, and a test that prints without end neither waits nor floods the connection. Safe to call from any thread.
/// </summary>
sealed class LiveOutput(Action<HostMessage> send, TimeProvider time)
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(1);

    // Held while sending, for the order.
    readonly object gate = new();
    readonly Dictionary<LiveKey, LiveText> texts = [];
    bool isLast;

    /// <summary>Begins to look, on a thread of its own; and once more when the process is about to end.</summary>
    public static LiveOutput Start(Action<HostMessage> send)
    {
        var live = new LiveOutput(send, TimeProvider.System);
        new Thread(live.LookOn) { IsBackground = true, Name = "Muster live output" }.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => live.LookLast();
        AppDomain.CurrentDomain.UnhandledException += (_, _) => live.LookLast();
        return live;
    }

    public void Add(LiveKey key, string text)
    {
        if (text.Length == 0)
            return;

        lock (gate)
        {
            if (!texts.TryGetValue(key, out var live))
                texts[key] = live = new(time);

            live.Add(text);
            Tell(key, isLast ? live.TakeAll() : live.TakeAtOnce());
            if (!live.IsEmpty)
                Monitor.Pulse(gate);
        }
    }

    /// <summary>Tells what is left of a test, before its end is told.</summary>
    public void End(TestId test, string? row)
    {
        lock (gate)
        {
            // What comes from no test came before this moment as well.
            foreach (var (key, _) in texts.Where(text => text.Key.Test is null || (text.Key.Test == test && (text.Key.Row is null || text.Key.Row == row))).ToList())
                TellRest(key);
        }
    }

    /// <summary>Tells what is left of all.</summary>
    public void EndAll()
    {
        lock (gate)
        {
            foreach (var key in texts.Keys.ToList())
                TellRest(key);
        }
    }

    /// <summary>Tells the lines that wait, and starts of lines that have waited long.</summary>
    public void Look()
    {
        lock (gate)
        {
            foreach (var (key, text) in texts)
                Tell(key, text.TakeInTime());
        }
    }

    /// <summary>Tells all there is, and from now on each piece at once: the process ends, and a line that is not whole will not become so.</summary>
    public void LookLast()
    {
        // Who holds it may be one that ends no more.
        if (!Monitor.TryEnter(gate, PatienceAtTheEnd))
            return;

        try
        {
            isLast = true;
            EndAll();
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    void LookOn()
    {
        while (true)
        {
            lock (gate)
            {
                while (texts.Values.All(text => text.IsEmpty))
                    Monitor.Wait(gate);
            }

            Thread.Sleep(LookEvery);
            Look();
        }
    }

    void TellRest(LiveKey key)
    {
        if (texts.Remove(key, out var text))
            Tell(key, text.TakeAll());
    }

    void Tell(LiveKey key, LivePart? part)
    {
        if (part is { } told)
            send(new HostMessage.TestPrinted(key.Test, key.Row, key.Error, told.Text, told.LeftOut));
    }
}
