using Muster.Model.Events;

namespace Muster.Reporting.Merging;

/// <summary><c>run</c> of a report.</summary>
sealed record ReportRun(string Id, DateTimeOffset Started, double WallMs, double BoundMs, int ExitCode, string Dist, int Slots, int Planned)
{
    /// <summary>Which part of a division it is; null if it is none.</summary>
    public ShardDescription? Shard { get; init; }
}
