namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>Simulated time: what is to happen, in order.</summary>
sealed class Timeline
{
    readonly PriorityQueue<Action, (double At, long Number)> events = new();
    long lastEvent;

    public double Now { get; private set; }

    public void At(double ms, Action action) => events.Enqueue(action, (ms, ++lastEvent));

    public void Play()
    {
        while (events.TryDequeue(out var next, out var key))
        {
            Now = key.At;
            next();
        }
    }
}
