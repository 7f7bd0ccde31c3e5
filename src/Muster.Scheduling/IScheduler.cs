namespace Muster.Scheduling;

/// <summary>Decides what runs where: told what happens, it says what to do. Not safe for several threads.</summary>
/// <remarks>
/// Every test of a sealed module is handed out exactly once, and once more each time that it is returned.
/// The order of the commands of one answer is the order in which they are to be obeyed.
/// Without slots nothing happens, and nothing is done: <see cref="SchedulerInput.StopStarting"/> ends such a run.
/// </remarks>
public interface IScheduler
{
    /// <summary>Takes one input and answers with what follows from it; often nothing.</summary>
    IReadOnlyList<SchedulerCommand> Handle(SchedulerInput input);

    /// <summary>Nothing is left to run, no host is there, and no module will come. Always false while a host is there.</summary>
    bool IsDone { get; }
}
