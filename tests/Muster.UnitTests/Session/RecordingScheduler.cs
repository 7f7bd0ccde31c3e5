using Muster.Scheduling;

namespace Muster.UnitTests.Session;

/// <summary>Decides nothing and keeps what it is told.</summary>
sealed class RecordingScheduler : IScheduler
{
    public List<SchedulerInput> Told { get; } = [];

    public IEnumerable<SchedulerInput.Returned> Returned => Told.OfType<SchedulerInput.Returned>();

    public bool IsDone => true;

    public IReadOnlyList<SchedulerCommand> Handle(SchedulerInput input)
    {
        Told.Add(input);
        return [];
    }
}
