namespace Muster.Scheduling;

/// <summary>Where schedulers come from.</summary>
public static class Scheduler
{
    /// <summary>A scheduler for one run.</summary>
    public static IScheduler Create(SchedulerOptions options) => new PullScheduler(options);
}
