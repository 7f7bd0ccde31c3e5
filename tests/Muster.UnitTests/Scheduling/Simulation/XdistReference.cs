namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>How long pytest-xdist would take for a list of tests, messages and process starts being free: its documented behaviour, hold-back included.</summary>
sealed class XdistReference
{
    readonly double[] durations;
    readonly List<int>[] queues;
    readonly bool[] shutDown;
    readonly bool[] running;
    readonly PriorityQueue<int, (double At, int Worker)> ends = new();
    int nextPending;
    double now;

    XdistReference(double[] durations, int workers)
    {
        this.durations = durations;
        queues = [.. Enumerable.Range(0, workers).Select(_ => new List<int>())];
        shutDown = new bool[workers];
        running = new bool[workers];
    }

    int Pending => durations.Length - nextPending;

    /// <summary>Milliseconds until the last test has ended, with <c>--dist load</c>.</summary>
    public static double Load(double[] durations, int workers)
    {
        var run = new XdistReference(durations, workers);
        run.FirstChunks();
        return run.Play(run.Refill);
    }

    /// <summary>Milliseconds until the last test has ended, with <c>--dist worksteal</c>.</summary>
    public static double WorkSteal(double[] durations, int workers)
    {
        var run = new XdistReference(durations, workers);
        for (var w = 0; w < workers; w++) run.Send(w, run.Pending / (workers - w));
        run.Steal();
        return run.Play((_, _) => run.Steal());
    }

    double Play(Action<int, double> afterTest)
    {
        for (var w = 0; w < queues.Length; w++) Wake(w);
        while (ends.TryDequeue(out var worker, out var end))
        {
            now = end.At;
            running[worker] = false;
            var test = queues[worker][0];
            queues[worker].RemoveAt(0);
            afterTest(worker, durations[test]);
            for (var w = 0; w < queues.Length; w++) Wake(w);
        }

        return now;
    }

    // A worker must know the test after the one that it starts, or that there is none.
    void Wake(int w)
    {
        if (running[w] || queues[w].Count == 0 || (queues[w].Count == 1 && !shutDown[w])) return;
        running[w] = true;
        ends.Enqueue(w, (now + durations[queues[w][0]], w));
    }

    void Send(int w, int count)
    {
        for (; count > 0 && Pending > 0; count--) queues[w].Add(nextPending++);
    }

    void FirstChunks()
    {
        var workers = queues.Length;
        if (durations.Length < 2 * workers)
        {
            while (Pending > 0) Send(nextPending % workers, 1);
            Array.Fill(shutDown, true);
            return;
        }

        var chunk = Math.Max(2, durations.Length / workers / 4);
        for (var w = 0; w < workers; w++) Send(w, chunk);
        if (Pending == 0) Array.Fill(shutDown, true);
    }

    void Refill(int w, double lastMs)
    {
        if (Pending == 0)
        {
            shutDown[w] = true;
            return;
        }

        var least = Math.Max(2, Pending / queues.Length / 4);
        var most = Math.Max(2, Pending / queues.Length / 2);
        if (queues[w].Count >= least || (lastMs >= 100 && queues[w].Count >= 2)) return;
        Send(w, most - queues[w].Count);
    }

    void Steal()
    {
        var idle = Enumerable.Range(0, queues.Length).Where(w => queues[w].Count < 2 && !shutDown[w]).ToArray();
        if (idle.Length == 0) return;

        var victim = queues.MaxBy(queue => queue.Count)!;
        var count = Math.Min(victim.Count / 2, victim.Count - 2);
        if (count < 1)
        {
            foreach (var w in idle) shutDown[w] = true;
            return;
        }

        var stolen = victim[^count..];
        victim.RemoveRange(victim.Count - count, count);
        for (var i = 0; i < stolen.Count; i++) queues[idle[i % idle.Length]].Add(stolen[i]);
    }
}
