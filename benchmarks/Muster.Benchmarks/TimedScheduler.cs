using System.Diagnostics;
using Muster.Scheduling;

namespace Muster.Benchmarks;

/// <summary>Counts inputs, and the real time that the answers take.</summary>
sealed class TimedScheduler(IScheduler inner) : IScheduler
{
    long ticks;
    long longest;

    public int Inputs { get; private set; }

    public double Seconds => Stopwatch.GetElapsedTime(0, ticks).TotalSeconds;

    public double LongestMs => Stopwatch.GetElapsedTime(0, longest).TotalMilliseconds;

    public bool IsDone => inner.IsDone;

    public IReadOnlyList<SchedulerCommand> Handle(SchedulerInput input)
    {
        var start = Stopwatch.GetTimestamp();
        var commands = inner.Handle(input);
        var taken = Stopwatch.GetTimestamp() - start;
        ticks += taken;
        longest = Math.Max(longest, taken);
        Inputs++;
        return commands;
    }
}
