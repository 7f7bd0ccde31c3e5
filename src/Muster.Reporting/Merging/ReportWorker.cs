using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary>An element of <c>workers</c>.</summary>
/// <param name="Description">Who.</param>
/// <param name="End">How it went.</param>
/// <param name="StartedMs">Since the start of its run.</param>
/// <param name="EndedMs">Null if its end was not seen.</param>
/// <param name="Calls">What it was given, in order; null in a report that does not say.</param>
sealed record ReportWorker(WorkerDescription Description, WorkerEnd End, double StartedMs, double? EndedMs, IReadOnlyList<CallDescription>? Calls)
{
    /// <summary>Files that belong to none of its tests.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
}
