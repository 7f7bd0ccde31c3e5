using Muster.Model.Events;

namespace Muster.Reporting.Recorded;

/// <summary>A host process of a run that is over.</summary>
/// <param name="Worker">Who it was.</param>
/// <param name="Calls">What it ran, in order.</param>
public sealed record RecordedProcess(WorkerDescription Worker, IReadOnlyList<CallDescription> Calls);
