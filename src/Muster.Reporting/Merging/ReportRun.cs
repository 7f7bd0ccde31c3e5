namespace Muster.Reporting.Merging;

/// <summary><c>run</c> of a report.</summary>
sealed record ReportRun(string Id, DateTimeOffset Started, double WallMs, double BoundMs, int ExitCode, string Dist, int Slots, int Planned);
