namespace Muster.Node.Watching;

/// <summary>Looks after all hosts at a steady pace, from a thread that nobody else can keep busy.</summary>
sealed class Watch : IDisposable
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    readonly ManualResetEventSlim over = new();
    readonly PausableClock clock;
    readonly Action look;
    readonly Thread thread;

    internal Watch(PausableClock clock, Action look)
    {
        this.clock = clock;
        this.look = look;
        thread = new Thread(Loop) { IsBackground = true, Name = "muster watch" };
        thread.Start();
    }

    public void Dispose()
    {
        over.Set();
        thread.Join();
        over.Dispose();
    }

    void Loop()
    {
        while (!over.Wait(Pace))
        {
            clock.Advance();
            look();
        }
    }
}
