using Muster.Session;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>Where the dispatcher takes its inputs from, with simulated time behind it: reading moves the clock to the next thing that happens.</summary>
/// <remarks>So the dispatcher never waits, and a whole run is one call on the test's thread.</remarks>
sealed class SimulatedInputs(ManualTime time)
{
    /// <summary>No simulated run needs more; one that does never ends.</summary>
    const double LongestRunMs = 3_600_000;

    const double TickMs = 100;

    readonly PriorityQueue<Func<DispatcherInput?>, (double At, long Number)> events = new();
    long lastEvent;
    double nextTick = TickMs;

    public double Now { get; private set; }

    /// <summary>Something happens later; where it gives null, the dispatcher does not hear of it.</summary>
    public void After(double ms, Func<DispatcherInput?> happens) => events.Enqueue(happens, (Now + ms, ++lastEvent));

    public IReadOnlyList<DispatcherInput> Take() => [Next()];

    DispatcherInput Next()
    {
        while (Now < LongestRunMs)
        {
            if (events.TryPeek(out _, out var key) && key.At <= nextTick)
            {
                MoveTo(key.At);
                if (events.Dequeue()() is { } input)
                    return input;
            }
            else
            {
                MoveTo(nextTick);
                nextTick += TickMs;
                return DispatcherInput.Tick.Instance;
            }
        }

        throw new InvalidOperationException("The run does not end.");
    }

    void MoveTo(double at)
    {
        time.Advance(TimeSpan.FromMilliseconds(at - Now));
        Now = at;
    }
}
