using System.Collections.Concurrent;

namespace Muster.Node.Hosts;

/// <summary>The one thread that starts processes: what a start costs is paid neither by the caller nor by the thread pool.</summary>
sealed class Launcher : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    readonly BlockingCollection<Action> work = [];
    readonly Thread thread;

    internal Launcher()
    {
        thread = new Thread(Loop) { IsBackground = true, Name = "muster launcher" };
        thread.Start();
    }

    /// <summary>Does it after all that was posted before; never if the launcher is closed.</summary>
    internal void Post(Action action)
    {
        try
        {
            work.Add(action);
        }
        catch (InvalidOperationException)
        {
            // The node is going, and takes everything with it.
        }
    }

    /// <summary>Waits until all that was posted is done; not for a start that hangs.</summary>
    public void Dispose()
    {
        work.CompleteAdding();
        if (thread.Join(Bound))
            work.Dispose();
    }

    void Loop()
    {
        foreach (var action in work.GetConsumingEnumerable())
            action();
    }
}
